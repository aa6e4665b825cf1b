// What people read of what is kept about them and their server, in Spanish.
import type * as english from '../en/privacy.ts';
import type { Translated } from '../messages.ts';

export const privacy: Translated<typeof english.privacy> = {
  me: {
    title: 'Lo que guardo sobre ti',
    nothing:
      'Nada. Lo que preguntas no se guarda con tu nombre, y no veo más mensajes que los que me señalas, que no guardo.',
    set: 'Tu ID de Discord, porque configuraste {digests, plural, one {# boletín} other {# boletines}} y {feeds, plural, one {# feed} other {# feeds}}. Nada más: lo que preguntas no se guarda con tu nombre.',
    how: '{command} quita tu ID de ellos. Ellos se quedan, porque son del servidor.',
    deletedNothing: 'No había nada que borrar: no guardo nada con tu ID.',
    deleted:
      'Hecho: tu ID se quitó de {count, plural, one {# entrada} other {# entradas}}. Los boletines y feeds se quedan, sin decir quién los configuró.',
  },
  server: {
    title: 'Lo que guardo sobre este servidor',
    list: {
      digests:
        '{count, plural, one {# boletín} other {# boletines}}: canal, etiqueta, horario, rol mencionado, quién lo configuró',
      goneDigests:
        '{count, plural, one {# boletín} other {# boletines}} cuyo canal se borró, hasta avisar a la gestión del servidor: tema, canal, cuándo',
      deliveries:
        '{count, plural, one {# envío} other {# envíos}} de ellos: cuándo, qué noticias, qué mensaje',
      told: '{count, plural, one {# artículo que ya se contó} other {# artículos que ya se contaron}} en sus canales, para no repetir ninguno',
      feeds:
        '{count, plural, one {# feed añadido} other {# feeds añadidos}} aquí: dirección, quién lo añadió',
      settings:
        '{count, plural, one {# ajuste propio} many {# de ajustes propios} other {# ajustes propios}}: idioma, periodo, quién ve qué, zona horaria, medios',
      tokenDays:
        '{count, plural, one {# día} other {# días}} con la cuenta de lo que cuestan los resúmenes escritos',
      greeting: 'El momento en que lo saludé, para hacerlo una sola vez',
    },
    how: '{command} lo borra todo. Si me quitan del servidor, se borra a los 30 días.',
    confirmTitle: '¿Borrar todo lo que guardo sobre este servidor?',
    confirm:
      'Sus boletines terminan y su historial se olvida, así que un boletín configurado de nuevo puede repetir noticias. Los feeds añadidos aquí siguen en el índice, sin dueño. Esto no se puede deshacer.',
    confirmButton: 'Borrar todo',
    deleted: 'Hecho: ya no se guarda nada sobre este servidor.',
    notManager: 'Solo quien puede gestionar el servidor ve o borra lo que se guarda sobre él',
    notManagerHow: 'Pídeselo a alguien con el permiso «Gestionar servidor».',
    notHere: 'Aquí no hay ningún servidor',
    notHereHow: 'Ejecútalo en el servidor del que se trata.',
  },
  exported: 'Todo lo que guardo, en un archivo:',
};
