// What people read when the bot has come to their server, in Spanish.
import type * as english from '../en/welcome.ts';
import type { Translated } from '../messages.ts';

export const welcome: Translated<typeof english.welcome> = {
  title: '¡Hola! Respondo preguntas sobre las noticias',
  what: 'Leo artículos de muchos medios y reúno en una noticia los que tratan de un mismo hecho.\nMuestro lo que dicen, en qué coinciden y en qué difieren, con la fuente detrás de cada frase.\nUn canal puede recibir con horario las noticias nuevas de un tema, cada una una vez.',
  try: 'Prueba primero:',
  first: {
    news: '{command} las noticias de hoy',
    tags: '{command} qué temas hay',
    digest: '{command} noticias nuevas para un canal; no se guarda nada antes de que lo hayas visto',
  },
  rights:
    'Todos pueden preguntar. Quien puede gestionar el servidor configura boletines ({digest}), lo que se lee ({feeds}) y cómo respondo aquí ({settings}).',
  small:
    'No puedo leer vuestros mensajes. {privacy} dice qué se guarda, {help} todo lo demás. Este mensaje llega una sola vez.',
};
