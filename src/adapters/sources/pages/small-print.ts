// Recognises lines that stand within or beside an article and are no part of it: sharing, sources, credits, hints.
import { parsePageNote } from './page-notes.ts';

/** Longer ones are paragraphs. In UTF-16 units. */
const SMALL_PRINT_MAX_LENGTH = 260;
const LABEL_MAX_LENGTH = 70;

/** Where a picture or a text comes from, at the beginning of a line. */
const CREDIT =
  /^(?:[([]?\s*(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)|(?:photos?|fotos?|images?|imagen|bild(?:quelle|nachweis)?|picture|pictures|illustrations?|grafik|video|crédits?|credits?|image credits?|photo credits?|foto di|foto de|symbolbild|zdjęcie|фото|图片来源|图片|写真|撮影)(?: \p{L}+){0,2}\s*[:：©/|]|(?:source|sources|quelle|quellen|fuente|fonte|źródło|bron|källa|zdroj|kilde|kaynak|источник|来源|來源|出典)\s*[:：])/iu;

/** What sends readers somewhere else, or asks something of them. */
const CALLS = [
  /^(?:read|see|watch|listen|learn)\s(?:also|more|next|too)\s?[:：]/i,
  /^(?:→|»|›|>>|➤|►|▶|\+\+)\s?\S/,
  /^(?:(?:read|see|watch|listen|check out|learn)\s+(?:also|more|next|too)|also (?:read|see|on)|related(?: (?:articles?|stories|posts?|content|news|topics?))?|more (?:on|from|about|stories|news)|don['’]t miss|recommended(?: for you)?|you (?:may|might) (?:also )?like|up next|most (?:read|popular)|trending|editor['’]s picks?)\b(?:.{0,120}$)(?<![.!?]["”]?)/i,
  /^(?:lesen sie (?:auch|hier|dazu|mehr|weiter)|lies (?:auch|hier)|mehr (?:zum thema|dazu|lesen|infos|artikel|aus)|das könnte (?:sie|dich|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|auch interessant|siehe auch|weitere (?:artikel|meldungen|news|nachrichten|infos unter)|weiterlesen|passend zum thema)\b/i,
  /^(?:(?:à|a) (?:lire|voir|découvrir)(?: aussi| également)?|lire (?:aussi|également|notre)|voir aussi|sur le même (?:sujet|thème)|pour aller plus loin)\b/i,
  /^(?:(?:lee|lea|leer|ver|vea|mira|te puede interesar|le puede interesar|podría interesarte)(?: también| además)?|también te puede|más (?:información|sobre|noticias)|noticias relacionadas)\s*(?:[:：]|$)/i,
  /^(?:leggi anche|potrebbe interessarti|guarda anche|approfondimenti|leia (?:também|mais)|veja (?:também|mais)|saiba mais|lees (?:ook|meer)|läs (?:också|mer|även)|les også|læs også|lue myös|zobacz (?:też|także|również)|czytaj (?:też|także|również|więcej)|dowiedz się więcej|čtěte (?:také|více)|citește și|читайте (?:также|ещё)|смотрите также|читайте також)/i,
  /^(?:相关(?:阅读|新闻|文章|链接)|延伸阅读|推荐阅读|更多(?:新闻|阅读)|関連(?:記事|ニュース)|あわせて読みたい|관련 ?(?:기사|뉴스)|اقرأ أيضا|اقرأ أيضًا)/,
  /(?:subscribe|sign up|register) (?:now |today |here )?(?:to|for) (?:our|the|my|a|get) .{0,80}(?:newsletters?|updates|list|inbox|email|channel)|(?:abonnieren|abonniere) sie? (?:jetzt |hier )?(?:unseren|den|unser) |abonnez-vous à|inscrivez-vous (?:à|pour)|suscríbete a|iscriviti (?:alla|al)|assine (?:a|o)|zapisz się|подпис(?:ывайтесь|аться|аться) на|melden sie sich (?:jetzt |hier )?(?:für|zu|zum)/i,
  /(?:follow|like|join) (?:us|me|the [\p{L} ]{2,40}|@\w+) on (?:twitter|facebook|instagram|telegram|youtube|linkedin|x\b|social|whatsapp|tiktok)|(?:folgen sie|folge|besuchen sie) uns (?:auf|bei)|suivez[- ]nous|síguenos en|seguici su|siga-nos|(?:get|receive) .{3,80} (?:to|in|on) your (?:inbox|phone|e-?mail)|download (?:our|the) .{0,30}app\b/iu,
  /^(?:share (?:this|on|with|via)|teilen(?: sie)?(?: mit| auf)?|partager(?: cet| sur)?|compartir|condividi|compartilhar|udostępnij|delen op|dela på|поделиться|分享|シェア|공유)(?:\s[^.!?]{0,40})?:?$/iu,
  /(?:you must be|please|sie müssen|bitte) (?:logged in|log ?in|sign in|angemeldet|melden sie sich|einloggen).{0,80}(?:comment|post|reply|kommentar|view|read|lesen)|leave a (?:comment|reply)|kommentar (?:schreiben|verfassen|hinterlassen)/i,
  /(?:to (?:view|read|see|continue reading|unlock) (?:the |this )?(?:full|rest|entire|whole|complete)?\s?(?:story|article|post|content)).{0,40}(?:subscribe|log ?in|sign (?:in|up)|register)|already (?:a|an) (?:subscriber|member)\b/i,
  /^(?:this (?:article|story|post|piece) (?:was |is |has been |originally |first )+(?:published|appeared|originally|produced|republished)|this (?:site|website|page|post|article) (?:uses|contains) (?:akismet|cookies|affiliate)|(?:dieser|der) (?:artikel|beitrag|text) (?:erschien|ist (?:zuerst|ursprünglich)|wurde (?:zuerst|ursprünglich))|diese website (?:verwendet|nutzt|benutzt)|ce (?:site|contenu) (?:utilise|est bloqué)|este (?:sitio|artículo) (?:usa|utiliza|fue publicado))/i,
  /^(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b|gibt .{0,30}die (?:meinung|ansicht) (?:des|der) (?:autor|verfasser|redaktion)|^les (?:opinions|points de vue) exprimée?s|^las opiniones (?:expresadas|vertidas)|^le opinioni espresse|^as opiniões expressas/i,
  /^(?:tags?|filed under|categor(?:y|ies|ía|ías)|schlagw(?:ort|orte|örter)|stichworte|kategorien?|themen|etiquetas|mots[- ]clés|tagi|argomenti|labels?|posted (?:in|by|on)|published (?:in|by|on)|written by|veröffentlicht (?:in|am|von)|publikacja|publié (?:le|par|dans)|publicado (?:en|por|el)|release date|last (?:updated|modified)|reklama|advertisement|anzeige|werbung|zurück(?: zur(?: \p{L}+)?)?|back to (?:top|list|overview)|nach oben|zum seitenanfang|inhaltsverzeichnis|table of contents|contents|permalink|print(?: this)?(?: page| article)?|drucken|imprimir|imprimer|pdf|like this|gefällt mir|loading|lade)\s*(?:[:：|].*|\.{3}|…)?$/iu,
];

/** Lines that begin what is appended to an article; they stand alone. */
const APPENDIX =
  /^(?:about the (?:authors?|writer)|about (?:us|me)|author(?:s|['’]s)? (?:bio|info|box|profile)|über (?:den autor|die autorin|die autoren|uns|mich)|zur person(?: des autors)?|(?:à|a) propos (?:de l['’]auteur|de l['’]autrice|de nous)|sobre (?:el autor|la autora|o autor|a autora|nosotros)|l['’]autore|o autorze|об авторе|关于作者|作者简介|related(?: (?:articles?|stories|posts?|content|news|topics?|links|reading|coverage))?|more (?:stories|news|articles|like this|from .{2,40})|(?:you (?:may|might) also like|recommended(?: (?:for you|stories|reading))?|read (?:next|more|also)|see also|keep reading|further reading|further information)|weitere (?:artikel|beiträge|meldungen|news|nachrichten|themen|informationen|links)|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|beiträge|themen)|das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|mehr zum thema|lesen sie auch|articles (?:similaires|liés|connexes)|sur le même (?:sujet|thème)|(?:à|a) lire (?:aussi|également)|artículos relacionados|noticias relacionadas|te puede interesar|articoli correlati|leggi anche|artigos relacionados|leia também|zobacz (?:też|także|również)|czytaj (?:też|także|również)|powiązane|похожие (?:статьи|новости|записи)|читайте также|相关(?:阅读|新闻|文章)|延伸阅读|関連記事|관련 ?기사|(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários|komentarze|комментарии|评论|コメント)(?: \(\d+\))?|leave a (?:reply|comment)|schreibe einen kommentar|hinterlasse einen kommentar|kommentar (?:schreiben|verfassen)|laisser un commentaire|deja (?:un comentario|una respuesta)|share this(?: .{2,20})?|teilen|kontakt|contact|press contact|pressekontakt|media contact|contact presse|notes to editors|newsletter)\s*[:：!]?$/iu;

/** True for a line that is no part of a text. */
export function isSmallPrint(text: string): boolean {
  if (text.length > SMALL_PRINT_MAX_LENGTH) return false;
  if (!/\p{L}{2}|\p{Lo}/u.test(text)) return !/\d/.test(text);
  return parsePageNote(text) !== null || CREDIT.test(text) || CALLS.some((call) => call.test(text));
}

/** True for a line, heading or not, that begins what is appended to an article. */
export function beginsAppendix(text: string): boolean {
  return text.length <= LABEL_MAX_LENGTH && APPENDIX.test(text.trim());
}
