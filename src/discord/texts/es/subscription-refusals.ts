// What people read where a digest cannot be set up or changed as they typed it, in Spanish.
import type * as english from '../en/subscription-refusals.ts';
import type { Translated } from '../messages.ts';

export const subscriptionRefusals: Translated<typeof english.subscriptionRefusals> = {
  exists: 'Este boletín ya está configurado: no se añadió nada.',
  noTopic: 'Un boletín necesita un tema',
  noTopicHow: 'Da una *tag*, o *words* que buscar.',
  twoTopics: 'Un boletín tiene un solo tema',
  twoTopicsHow: 'Da *tag* o *words*, no las dos.',
  badWords: 'No se puede buscar nada en «{asked}»',
  badWordsHow: 'Da al menos una palabra que no esté excluida con un menos.',
  badDays: '«{asked}» no es un día de la semana',
  badDaysHow: 'Da los días así: lun,mié,vie o lun-vie.',
  daysMissing: '¿Qué días?',
  daysMissingHow: 'Da *days*, por ejemplo lun,mié,vie.',
  daysNotHere: 'Los días van con un horario semanal, o con días elegidos',
  daysNotHereHow: 'Omite *days*, o elige otro *schedule*.',
  untilNotHere: 'Una segunda hora va con dos veces al día, o con cada hora',
  untilNotHereHow: 'Omite *until*, o elige otro *schedule*.',
  badTime: '«{asked}» no es una hora del día',
  badTimeHow: 'Dala en horas y minutos, por ejemplo 08:00 o 18:30.',
  untilMissing: '¿Hasta cuándo?',
  untilMissingHow:
    'Dos veces al día necesita dos horas; cada hora, la primera y la última: da la segunda como *until*, por ejemplo 18:00.',
  badHours: '{until} no viene después de {from}',
  theFirst: 'la primera hora',
  badHoursHow: 'Da como *until* una hora posterior del mismo día.',
  badZone: 'No hay ninguna zona horaria «{asked}»',
  badZoneHow: 'Da una ciudad que la tenga, o un nombre como Europe/Madrid.',
  badZoneNear: '¿Querías decir {zones}?',
  badLanguage: 'No conozco ningún idioma «{asked}»',
  badLanguageHow: 'Elige uno de la lista que aparece al escribir, o *any*.',
  tooMany: 'Este servidor tiene {max, plural, one {# boletín} other {# boletines}}, que es el máximo',
  tooManyHow: 'Elimina antes uno con {command}.',
  everyone: 'Un boletín no menciona a @everyone',
  everyoneHow: 'Elige un rol que los miembros puedan ponerse ellos mismos, o ninguno.',
  cannotPost: 'No puedo publicar en {channel}',
  missing:
    'Ahí falta: {permissions}. No se guardó nada.\nSolución: ajustes del canal → Permisos → añádeme → {count, plural, one {permítelo} other {permítelos}}, y ejecuta el comando otra vez.',
  permissions: {
    ViewChannel: 'Ver canal',
    SendMessages: 'Enviar mensajes',
    SendMessagesInThreads: 'Enviar mensajes en hilos',
    CreatePublicThreads: 'Crear hilos públicos',
    ReadMessageHistory: 'Leer el historial de mensajes',
  },
  notMember: 'No estoy en este servidor',
  notMemberHow:
    'Solo se añadieron mis comandos, así que no puedo publicar aquí. Añádeme otra vez, como bot, y ejecuta el comando de nuevo.',
  noThreadHere: 'No se puede abrir un hilo en {channel}',
  noThreadHereHow:
    'Los hilos se abren bajo mensajes de canales de texto y de anuncios. Omite *thread* aquí, o elige False.',
  noPublishing: 'No se puede publicar desde {channel}',
  noPublishingHow:
    'Solo los canales de anuncios tienen servidores que los siguen. Omite *publish* aquí, o elige False.',
  noForum: '{channel} no es un foro',
  noForumHow: 'Omite *forum-tag* aquí, o elige un foro como canal.',
  forumTagNeeded: '{channel} pide una etiqueta en cada publicación',
  forumTagNeededHow: 'Da una como *forum-tag*: {names}.',
  forumTagNeededNone: 'Da una como *forum-tag*; el foro no tiene ninguna todavía.',
  badForumTag: 'El foro no tiene ninguna etiqueta «{asked}»',
};
