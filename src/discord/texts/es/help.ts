// What people read of what the bot can do, in Spanish.
import type * as english from '../en/help.ts';
import type { Translated } from '../messages.ts';

export const help: Translated<typeof english.help> = {
  title: 'Lo que hago',
  intro:
    'Leo artículos de muchos medios en un índice local, reúno en una noticia los que tratan de un mismo hecho, y muestro lo que dicen, con la fuente detrás de cada frase.',
  commands: {
    news: '{command} las noticias de una etiqueta, un medio o tus palabras',
    story: '{command} el resumen de una noticia, cada frase con su fuente',
    compare: '{command} en qué coinciden sus medios, en qué difieren, qué tiene solo uno',
    tags: '{command} qué etiquetas hay, y cómo fue cada una día a día',
    coverage: 'En cualquier mensaje: Aplicaciones → **Find coverage** muestra las noticias de las que trata',
    digest:
      '{command} noticias nuevas de una etiqueta o de tus palabras en un canal, con horario (Gestionar servidor)',
    feeds: '{command} el feed o la página de etiqueta de un medio, para leerlo (Gestionar servidor)',
    settings: '{command} idioma, periodo, medios y más, para este servidor (Gestionar servidor)',
    status:
      '{command} cómo estoy: conexión, último artículo, feeds con fallos, próximos boletines (Gestionar servidor)',
    privacy: '{command} qué se guarda, y cómo borrarlo',
  },
  more: 'Más ayuda sobre…',
  topics: {
    words: 'Preguntar con palabras',
    stories: 'Noticias y fuentes',
    summaries: 'Cómo se hacen los resúmenes',
    digests: 'Configurar un boletín',
    feeds: 'Feeds',
    pages: 'Botones y páginas',
    privacy: 'Privacidad',
  },
  texts: {
    words:
      '### Preguntar con palabras\n- Tienen que estar todas las palabras. Si ninguna noticia las tiene todas, muestro las que tienen algunas, y lo digo.\n- `"dos palabras"` las encuentra una junto a otra.\n- `-palabra` deja fuera las noticias que la tienen.\n- `lluvia or tormenta` encuentra cualquiera de las dos.\n- Las terminaciones no importan: *elecciones* encuentra *elección*. Las partes de palabras compuestas alemanas cuentan: *Gericht* encuentra *Verfassungsgericht*.\n- El chino, el japonés y el tailandés no necesitan espacios.',
    stories:
      '### Noticias y fuentes\n- Los artículos sobre un mismo hecho son una noticia. Su frase está citada palabra por palabra de uno de ellos, con un enlace.\n- **Ver fuentes** muestra las palabras exactas detrás de cada frase, y quién más cuenta la noticia.\n- *cortado* señala un texto del que solo tengo el principio; su final incompleto nunca se cita.\n- *medio desconocido* señala un artículo cuyo editor no se nombra.\n- **Comparar** pone las versiones una junto a otra: cifras, fechas, nombres y redacción que difieren, cada cosa con su cita.',
    summaries:
      '### Cómo se hacen los resúmenes\n- Al momento: frases elegidas de los artículos y citadas palabra por palabra. La letra pequeña dice cuánto tengo de cada texto.\n- Si quien me gestiona ha configurado un modelo, su versión ocupa el lugar cuando está lista. Cada una de sus frases nombra sus artículos y se comprueba con ellos: cifras, nombres, fechas, citas. Una frase que falla se sustituye por una citada.\n- Si el modelo va lento, no responde, supera su presupuesto o se inventa cosas, se quedan las frases citadas y la letra pequeña lo dice.\n- **Informar de un problema** dice a quien me gestiona qué está mal en un resumen, sin tu nombre.',
    digests:
      '### Configurar un boletín\n- Elige una etiqueta o palabras, un canal, un horario y una ciudad o zona horaria. Compruebo que puedo publicar ahí, muestro lo que el boletín habría contado, y no guardo nada hasta que pulses **Guardar**.\n- Cada boletín cuenta lo nuevo desde el anterior. Una noticia se cuenta una vez en un canal; solo vuelve con algo nuevo, marcada como **Actualización**, con lo que había antes. Un boletín sin nada nuevo no se envía.\n- Lo que un feed nuevo trae en su primera lectura no es novedad.\n- Tras una caída, un solo boletín cubre lo perdido, si llega con menos de tres horas de retraso.\n- *list* muestra cuándo toca cada uno y por qué alguno está en pausa, *edit* cambia lo que indiques, *preview* muestra lo que contaría ahora el próximo, y por qué una noticia entra o no.\n- Cuando un medio corrige una frase que se contó, el mensaje lo dice.',
    feeds:
      '### Feeds\n- Da la dirección de un feed (RSS, Atom, JSON Feed) o de una página de etiqueta. *test* la lee y muestra lo que traería, sin guardar nada.\n- El índice es uno para todos los servidores en los que estoy: lo que añades lo pueden encontrar todos. Por eso se rechaza una dirección con una contraseña o una clave personal.\n- Pregunto a cada medio con educación: solo por lo que cambió, a intervalos, y menos a menudo cuando no responde. Un feed que desaparece del todo se pone en pausa y dice por qué en *list*.',
    pages:
      '### Botones y páginas\n- Las páginas muestran la respuesta de un momento: no se mueven cuando llegan noticias. **Actualizar** pregunta otra vez.\n- Solo quien preguntó pasa las páginas de una respuesta pública; los demás reciben una copia propia.\n- Con `private: True` solo tú ves la respuesta; **Compartir aquí** la publica para todos.',
    privacy:
      '### Privacidad\n- No puedo leer mensajes. Solo veo los comandos que me dan y el único mensaje que alguien me señala con *Find coverage*; no se guarda.\n- Lo que preguntas no se registra. La pregunta detrás de un botón se guarda sin tu nombre, para que el botón funcione más tarde.\n- De ti guardo tu ID donde configuraste un boletín o un feed, y nada más.\n- Si quien me gestiona ha configurado un modelo, los textos de los artículos van a su servidor; lo que escribes tú, no.\n- Cuando me quitan de un servidor, lo que guardo de él se borra a los 30 días.',
  },
};
