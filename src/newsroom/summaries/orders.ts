// Tells sentences of an article that speak to a machine: what they order is no news, whoever obeys.

/** Whatever came before is to be forgotten: how orders to a model begin, in the languages that models are told so most. */
const FORGET: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,60}\b(?:instructions?|prompts?|rules?|previous|prior|above)\b/iu,
  /\b(?:ignorier\p{L}*|vergiss|vergessen sie|missachte\p{L}*)\b.{0,60}\b(?:anweisung|anleitung|befehl|regel|vorgabe)/iu,
  /\b(?:ignore[rz]?|oublie[rz]?)\b.{0,60}(?:instructions?|consignes?|règles?|précédent)/iu,
  /\b(?:ignor[aei]|ignore[ms]?|olvid[ae]|esque[cç][ae]|dimentica)\b.{0,60}(?:instruc|instruç|istruzion|reglas|regras|regole)/iu,
  /(?:игнорируй|игнорируйте|забудь|забудьте).{0,60}(?:указани|инструкц|команд|правил)/iu,
  /(?:忽略|无视|無視|忘记|忘記).{0,20}(?:指示|指令|说明|說明|提示|规则)|(?:指示|命令).{0,10}(?:無視|忘れ)/u,
  /(?:تجاهل|انس[َى]?)\s.{0,60}(?:التعليمات|الأوامر|القواعد)/u,
];

/** Signs of a conversation with a model: an outlet that reports on one writes about it, not in it. */
const CONVERSATION =
  /<\|[a-z_]+\|>|\[\/?INST\]|"role"\s*:|^\s*(?:system|assistant|user)\s*:|\bsystem prompt\b|\byou are (?:now )?an? (?:ai|assistant|language model)\b/iu;

/** What a sentence begins with that tells somebody what to write. */
const DICTATION =
  /^[\s"'“„«*>-]*(?:please |bitte )?(?:(?:write|say|state|answer|reply|respond|print|output|repeat|translate|summari[sz]e|tell)\b(?! (?:goodbye|hello)\b)|(?:schreibe?n?|sage?|antworte|gib|wiederhole)\b|(?:écri[st]|écrivez|dis|dites|réponds|répondez)\b|(?:escrib[ae]|di|responde|escreva|scrivi|rispondi)\b|(?:напиши|напишите|скажи|скажите|ответь)|(?:请)?(?:写|只写|回答|输出)|(?:اكتب|قل|أجب)\s)/iu;

/** Ends of sentences and lines: enough to tell one order from what stands before and after it. */
const SENTENCES = /[^.!?。！？؟\n]+[.!?。！？؟]*/gu;

/** True for a sentence that tells a machine what to do or to write. What is taken for one by mistake is only not cited. */
export function isOrder(sentence: string): boolean {
  return (
    DICTATION.test(sentence) || CONVERSATION.test(sentence) || FORGET.some((order) => order.test(sentence))
  );
}

/** The text with white space in the place of its orders: all else stands where it stood. */
export function withoutOrders(text: string): string {
  return text.replace(SENTENCES, (sentence) => (isOrder(sentence) ? ' '.repeat(sentence.length) : sentence));
}
