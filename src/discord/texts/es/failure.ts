// What people read where there is no answer: nothing found, unknown names, failures; in Spanish.
import type * as english from '../en/failure.ts';
import type { Translated } from '../messages.ts';

export const nothing: Translated<typeof english.nothing> = {
  title: 'No hay noticias de {question}',
  atAll: 'El índice no tiene ningún artículo así.',
  newest: 'El resultado más reciente es de {time}.',
  hint: 'Con menos palabras, o con otras, quizá encuentres más.',
  unknownTag: 'No hay ninguna etiqueta «{tag}»',
  unknownOutlet: 'No hay ningún medio «{outlet}»',
  near: 'Quizá querías decir:',
  nearTags: 'Quizá querías decir: {tags}',
  nobody: '{command} muestra lo que hay.',
  emptyIndex: 'El índice está vacío',
  emptyIndexHow:
    'Todavía no se ha registrado ningún artículo. Quien gestiona este bot lo llena con `npm run broadsheet -- ingest <files>`, o lo prueba con `npm run broadsheet -- sample load`.',
  anything: 'esta pregunta',
};

export const failure: Translated<typeof english.failure> = {
  title: 'Eso no ha funcionado',
  unexpected:
    'Algo ha fallado por mi parte; no se ha cambiado nada. Inténtalo de nuevo en un minuto y, si sigue igual, dale a quien gestiona este bot la referencia de abajo.',
  indexAway:
    'Ahora mismo no puedo acceder a mi índice; no se ha cambiado nada. Inténtalo de nuevo en un minuto y, si sigue igual, dale a quien gestiona este bot la referencia de abajo.',
  diskFull:
    'Ahora mismo no puedo guardar nada porque mi disco está lleno; no se ha cambiado nada. Sigo respondiendo preguntas. Dale a quien gestiona este bot la referencia de abajo.',
  restarting: 'Me estoy reiniciando. Inténtalo de nuevo en un minuto.',
  unknownCommand:
    'No conozco este comando: es de otra versión mía. Recarga Discord (Ctrl+R) e inténtalo de nuevo.',
  otherVersion:
    'Este mensaje es de una versión anterior mía. Ejecuta el comando otra vez para obtener uno nuevo.',
  unreadable: 'No puedo leer qué hace este botón. Ejecuta el comando otra vez para obtener un mensaje nuevo.',
  expired: 'Este mensaje es demasiado antiguo: ya no conozco su pregunta. Ejecuta el comando otra vez.',
  reference: 'Referencia: {reference}',
};
