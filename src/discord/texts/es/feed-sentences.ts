// Why an address cannot be read, and what is noticed of a feed, in Spanish.
import type * as english from '../en/feed-sentences.ts';
import type { Translated } from '../messages.ts';

export const feedSentences: Translated<typeof english.feedSentences> = {
  noAddress: 'Esto no es una dirección web: da una que empiece por https:// o http://.',
  credentials:
    'La dirección contiene un nombre de usuario o una contraseña, y los feeds los ven todos: da una sin ellos.',
  credentialsRead:
    'La dirección contiene un nombre de usuario o una contraseña, y lo verían todos: da una sin ellos.',
  tooLong: 'La dirección tiene más de {max, number} caracteres: busca una más corta.',
  secret:
    'La dirección parece contener una clave personal, y los feeds los ven todos: da la dirección pública. Quien gestiona el bot y lo quiere así la añade con: broadsheet feeds add --allow-secret',
  privateAddress:
    'La dirección está en una red privada, y esas no se leen: da una pública. Quien gestiona el bot y lo quiere así pone ALLOW_PRIVATE_NETWORKS=on.',
  port: '{host} lleva un puerto en el que no hay ningún servidor web: quita el puerto.',
  privateNetwork:
    '{host} está en una red privada, y esas no se leen. Da una dirección pública; quien gestiona el bot y lo quiere así pone ALLOW_PRIVATE_NETWORKS=on.',
  tooLarge: '{host} envía más de {mb, number} MB, y no se lee más: busca un feed con menos artículos.',
  encoding:
    '{host} comprime su respuesta de una forma que no se pidió: se intentará de nuevo; si sigue así, díselo al medio.',
  tooManyRedirects:
    '{host} redirige más de {max, number} veces: ábrelo en un navegador y da la dirección en la que termina.',
  redirectLoop: '{host} redirige a sí mismo: ábrelo en un navegador y da la dirección en la que termina.',
  redirectNowhere:
    '{host} redirige, pero no a una dirección web: ábrelo en un navegador y da la dirección en la que termina.',
  redirectUnsafe:
    '{host} redirige de https a una dirección sin cifrar, que no se sigue: da esa si te fías de ella.',
  resting:
    '{host} pidió una pausa, y no se le pide nada hasta que termine: después se leerá de nuevo por sí solo.',
  stopped: 'No se preguntó a {host} porque la lectura se detuvo: se leerá más tarde por sí solo.',
  robotsDisallow:
    '{host} pide a los programas que no lean esto (robots.txt): da otra dirección o pide un feed al medio.',
  robotsUnread:
    '{host} no consigue decir qué pueden leer los programas (robots.txt), así que por ahora no se lee nada allí: se intentará más tarde por sí solo.',
  nothingIn: '{host} responde {status}: no contiene nada. Se intentará más tarde por sí solo.',
  partOnly:
    '{host} responde {status}: envía una parte, aunque se pidió todo. Se intentará más tarde por sí solo.',
  notModified:
    '{host} responde {status}: dice que nada ha cambiado, sin que se le preguntara. Se intentará más tarde por sí solo.',
  oddRedirect:
    '{host} responde {status}: redirige de una forma que no se sigue. Ábrelo en un navegador y da la dirección en la que termina.',
  notAllowed:
    '{host} responde {status}: no deja que los programas lean esto. Mira si se abre en un navegador; quizá el medio tenga un feed para todos.',
  notThere: '{host} responde {status}: allí no hay nada. Busca la dirección en la página del medio.',
  goneForGood:
    '{host} responde {status}: ha desaparecido para siempre. Elimínalo o busca la nueva dirección del medio.',
  tooOften: '{host} responde {status}: quiere menos peticiones. Se leerá más tarde por sí solo.',
  notReady: '{host} responde {status}: no estaba listo. Se intentará más tarde por sí solo.',
  ownTrouble: '{host} responde {status}: tiene problemas propios. Se intentará más tarde por sí solo.',
  oddStatus:
    '{host} responde {status}, que no es ni una página ni un feed: abre la dirección en un navegador y mira.',
  noServer: 'No hay ningún servidor llamado {host}: revisa cómo está escrita la dirección.',
  noLookUp: 'No se pudo resolver el nombre {host}: revisa la red de esta máquina. Se intentará de nuevo.',
  noConnection:
    '{host} no acepta conexiones en esta dirección: revísala o espera a que el servidor vuelva a funcionar.',
  unreachable:
    'No se puede llegar a {host} desde aquí ({code}): revisa la red de esta máquina. Se intentará de nuevo.',
  slow: '{host} tardó demasiado en responder: se intentará más tarde por sí solo.',
  untrusted: 'La conexión con {host} no es segura ({code}): el medio tiene que arreglar su certificado.',
  brokenOff: '{host} se cortó en mitad de la respuesta: se intentará más tarde por sí solo.',
  notHttp: '{host} no responde como debe un servidor web ({code}): revisa la dirección y su puerto.',
  notUnpacked:
    '{host} envía una respuesta que no se puede descomprimir ({code}): se intentará más tarde por sí solo.',
  unread: 'No se pudo leer {host} ({code}): se intentará más tarde por sí solo.',
  tooSlowToFind:
    '{host} responde demasiado despacio para buscar sus feeds: inténtalo más tarde o da la dirección del propio feed.',
  nothingAt:
    'En {host} no se encontró ningún feed, ningún sitemap de noticias ni ninguna lista de artículos: busca «RSS» en sus páginas o da la dirección de una página de tema o sección.',
  nothingFound:
    'Allí no se encontró nada que se pueda leer: da la dirección de un feed o de una página de tema.',
  nothingNew: 'El servidor dice que nada ha cambiado, aunque no se le preguntó: inténtalo más tarde.',
  feedList:
    'Esto es una lista de feeds (OPML), no un feed: quien gestiona el bot puede añadirlos todos con «broadsheet feeds import».',
  articleLines:
    'Son líneas de artículos, que se leen una vez: quien gestiona el bot puede incorporarlas con «broadsheet ingest».',
  articleJson:
    'Este JSON no es un JSON Feed: si contiene artículos, quien gestiona el bot puede incorporarlos con «broadsheet ingest».',
  sitemapIndex: 'Esto es un índice de sitemaps: da la dirección del de noticias o del feed del medio.',
  oneArticleHow:
    'Esta es la página de un artículo, que no es un feed: da la dirección del feed del medio o de una página de tema.',
  oneArticle: 'Esta es la página de un artículo, que no es un feed.',
  namesFeed: 'La página indica un feed: {feed}',
  noFeed: 'Esto no es un feed que se pueda leer: comprueba si se abre en un lector de feeds.',
  noList:
    'En esta página no se encontró ninguna lista de artículos: guarda la página de tema tal como la muestra el navegador.',
  noHeadlines:
    'Este sitemap no tiene titulares, y sus páginas no se abren una por una: da el sitemap de noticias o el feed del medio.',
  otherXml: 'Este XML no es un feed: se leen RSS, Atom, RDF y JSON Feed.',
  noText: 'Esto no es un texto: busca el feed del medio.',
  empty: 'No llegó nada, ni siquiera un feed sin artículos: mira si la dirección se abre en un navegador.',
  plainText: 'Esto no es ni un feed ni una página: busca el feed del medio.',
  tooLargeUnpacked:
    'Este archivo ocupa más de {mb, number} MB descomprimido, y no se lee más: busca uno más pequeño.',
  damaged: 'Este archivo comprimido está dañado: mira si otra dirección lo tiene entero.',
  pageTooHeavy: 'No se pudo leer la página: usa más memoria de la que puede usar una página.',
  pageTooLarge: 'La página ocupa más de {mb, number} MB: guárdala sin sus imágenes ni scripts.',
  pageNests:
    'La página anida {depth, number} elementos, más que cualquier página de noticias ({max, number}).',
  pageTooSlow: 'Leer la página llevó más de {seconds, number} segundos, y se dejó fuera.',
  full: 'Ya hay {max, number} feeds, y no se leen más: quien gestiona el bot tiene que eliminar algunos.',
  serverFull: 'Este servidor ya añadió {max, number} feeds y no puede añadir más: elimina algunos.',
  notTakenIn: 'Se leyó, pero no se pudo incorporar: el registro dice por qué. Se intentará de nuevo.',
  gone: 'Ha desaparecido para siempre, dice su servidor, y ya no se lee. Elimínalo o añade la dirección que tiene ahora.',
  failing:
    'Lleva {days, plural, one {# día} other {# días}} fallando, y ya no se lee. {problem} Añádelo de nuevo cuando funcione.',
  paywall: 'Sus páginas están tras un muro de pago: se guardan extractos.',
  login: 'Sus páginas son para quienes inician sesión: se guardan extractos.',
  consent: 'Sus páginas piden consentimiento antes de mostrar nada: se guardan extractos.',
  disallowed: 'Su sitio pide a los programas que no lean sus páginas (robots.txt): se guardan extractos.',
  emptyDoubt: 'En la última lectura no tenía entradas; suele tener {usual, number}.',
  emptySure:
    'El feed no tiene entradas, cuando suele tener {usual, number}: puede que su dirección haya cambiado. Busca otra en el sitio del medio.',
  oneDoubt: 'En la última lectura la página tenía 1 entrada; suele tener {usual, number}.',
  fewDoubt:
    'En la última lectura la página tenía {held, plural, one {# entrada} other {# entradas}}; suele tener {usual, number}.',
  oneSure:
    'La página tiene 1 entrada, cuando suele tener {usual, number}: puede que su diseño haya cambiado. Mírala con /feeds test; si debe ser así, elimínala y añádela de nuevo.',
  fewSure:
    'La página tiene {held, plural, one {# entrada} other {# entradas}}, cuando suele tener {usual, number}: puede que su diseño haya cambiado. Mírala con /feeds test; si debe ser así, elimínala y añádela de nuevo.',
  linklessDoubt: 'En la última lectura ninguna entrada de la página tenía enlace.',
  linklessSure:
    'Ninguna entrada de la página tiene enlace: puede que su diseño haya cambiado. Mírala con /feeds test; si debe ser así, elimínala y añádela de nuevo.',
  itemAddress: 'su dirección no es http ni https',
  itemAddressLong: 'su dirección tiene más de {max, number} caracteres',
  itemEmpty: 'no tiene ni titular ni texto',
};
