// What people read of how the bot is, in Spanish.
import type * as english from '../en/status.ts';
import type { Translated } from '../messages.ts';

export const status: Translated<typeof english.status> = {
  title: 'Estado',
  program: {
    title: 'Programa',
    version: 'versión {version}',
    running: 'en marcha desde {time}',
    memory: '{megabytes, number} MB de memoria',
    shards:
      '{ready, number} de {here, plural, one {# shard} other {# shards}} de este proceso conectados a Discord; el bot tiene {all, number}',
    down: 'sin conexión: {shards}',
  },
  index: {
    title: 'Índice',
    articles: '{count, plural, one {# artículo} other {# artículos}}',
    size: '{megabytes, number} MB',
    newest: 'Artículo más nuevo: {time}',
    empty: 'Aún no hay artículos.',
    changed: 'cambiado {time}',
  },
  feeds: {
    title: 'Feeds',
    none: 'ninguno',
    working: '{count, number} en orden',
    failing: '{count, number} con fallos',
    paused: '{count, number} en pausa',
    waiting: '{count, number} aún sin leer',
    overdue: 'el más atrasado toca desde {time}',
    punctual: 'ninguno va atrasado',
  },
  writer: {
    title: 'Modelo',
    none: 'ninguno configurado; todas las frases son citas',
    today: '{used, number} tokens hoy',
    ofLimit: '{used, number} de {max, number} tokens hoy',
  },
  digests: {
    title: 'Boletines',
    none: 'ninguno',
    active: '{count, number} activos',
    paused: '{count, number} en pausa',
    late: 'el más atrasado toca desde {time}',
    punctual: 'ninguno va atrasado',
    lately: 'en las últimas 24 horas: {outcomes}',
    noneLately: 'en las últimas 24 horas no tocó ninguno',
    states: {
      sent: '{count, number} enviados',
      skipped: '{count, number} omitidos',
      failed: '{count, number} por reintentar',
      rejected: '{count, number} rechazados',
      unknown: '{count, number} en duda',
      underWay: '{count, number} en curso',
    },
  },
  cache: {
    title: 'Caché',
    works: 'funciona',
    broken: 'no responde; cada respuesta se hace de nuevo',
  },
  server: {
    title: 'Este servidor',
    connected: 'Aquí tengo conexión con Discord.',
    disconnected: 'Ahora mismo no tengo conexión con Discord aquí; lo reintento por mi cuenta.',
    feeds: {
      none: 'Aquí no se ha añadido ningún feed.',
      fine: '{count, plural, one {El # feed añadido aquí se lee.} other {Los # feeds añadidos aquí se leen.}}',
      needy:
        '{count, plural, one {# feed añadido aquí necesita} other {# feeds añadidos aquí necesitan}} atención ({command} dice por qué):',
      failing: '{feed}: falló {failures, plural, one {# vez} other {# veces}} seguidas',
      paused: '{feed}: **en pausa**',
      more: 'y {count, plural, one {# más} other {# más}}',
    },
    digests: {
      none: 'Aquí no hay ningún boletín configurado.',
      next: '{topic} en {channel}: próximo {time}',
      paused: '{topic} en {channel}: {paused}',
      more: 'y {count, plural, one {# más} other {# más}} ({command})',
    },
  },
  small: 'Solo quien gestiona el servidor del operador ve más que la parte de este servidor.',
};
