// Words that Spanish news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing; folded. */
export const SPANISH_GROUPS = `
contratar contrato contrataron contratado fichar | despedir despidio despedido despidieron
muertos muerto murio murieron muerte fallecidos fallecio fallecieron victimas mortales
heridos herido lesionados hirio
subir subio subieron sube suben aumentar aumento aumentaron crecer crecio alza subida crecimiento incremento encarecer encarecio | bajar bajo baja caer cayo cayeron cae caen disminuir disminuyo descender descendio descenso caida reduccion reducir redujo reducira rebajar rebajo abaratar abarato abarata
comprar compro compraron adquirir adquirio compra adquisicion | vender vendio venden venta vendieron vendido
empezar empezo comenzar comenzo comienzan inicio iniciar arrancar inaugurar abrir abrio | terminar termino acabar cerrar cerro cierra cierre concluir clausurar
ganar gano ganaron vencer vencio victoria imponerse impuso derrotar derroto triunfo supero superar | perder perdio perdieron perdidas
aprobar aprobo aprueba aprobado aprobada aprobacion autorizar autorizo respaldar luz verde aceptar acepto | rechazar rechazo rechaza rechazado denegar vetar veto
admitir admite admitio reconocer reconocio reconoce confirmar confirmo | negar nego niega negaron desmentir desmintio
empresa compania firma grupo fabricante corporacion
coche coches vehiculo vehiculos automovil automoviles auto autos turismo
decir dijo afirmar afirmo asegurar aseguro declarar declaro senalar senalo manifestar explico
anunciar anuncio presentar presento mostrar mostro revelar
calle calles via vias
centro casco
historico antiguo viejo
ciudad ayuntamiento municipio municipal localidad
alcalde alcaldesa edil
gobierno ejecutivo gabinete
presidente presidenta lider
director directora jefe jefa
trabajador trabajadores empleado empleados plantilla
recortar recorte recortes despidos eliminar suprimir
huelga paro
detener detuvo detenido detenida detenidos arrestar arresto prision carcel encarcelado preso presa | liberar libertad libero liberado libre absuelto absolver excarcelado
acusar acusa acuso acusado imputar imputado cargo cargos
juez jueza tribunal juzgado corte magistrado
fiscal fiscalia
abogado abogada defensa letrado
recurrir recurrio apelar apelo recurso apelacion
periodista reportero reportera
carta escrito misiva
colega colegas companeros
carrera maraton prueba
correr corrio correra disputar disputo
corredor corredores atletas participantes
retirar retiro descalificar descalifico expulsar
hallar hallo hallado hallada encontrar encontro descubrir descubrio descubrieron hallazgo descubrimiento
tumba sepultura enterramiento
trasladar traslado trasladara llevar lleve llevo mover
pedir piden pidio pide exigir exige exigen exigio reclamar reclaman solicitar solicito querer quieren
vecinos residentes habitantes
precio precios coste costo cuesta costaran costara costo valor
cosecha produccion recoleccion
causa causar causo causaron provocar provoco provocaron originar origino desencadenar deberse debe atribuir atribuyo achacar culpar culpo
lluvia lluvias precipitaciones
incendio fuego llamas
terremoto sismo seismo temblor
inundacion inundaciones riada
accidente choque colision siniestro
policia agentes
ayuda ayudas apoyo subvencion subvenciones
dinero fondos aportar aporto destinar destinaron financiacion
escuela colegio instituto escuelas
nino ninos menores
medico medicos doctor
hospital clinica
estudio informe investigacion
cientificos investigadores expertos
prohibir prohibio prohibe prohibido | permitir permite permitio permitido
ley norma legislacion
votar voto votacion votaron
eleccion elecciones comicios
protesta manifestacion marcha protestar
espectador espectadores aficionados publico personas asistentes asistir asistio asistieron asistencia
partido encuentro duelo
entrenador entrenadora tecnico
gol goles tanto tantos
destruir destruyo destruido arrasar arraso arrasado calcinar calcino quemar quemo quemado
evacuar evacuo evacuaron evacuados desalojar desalojo desalojaron
planta factoria
acciones titulos
rival rivales competidor competidora
cancelar cancelo desconvocar desconvocaron suspender suspendio anular anulo
prometer prometio promete comprometer
multa multas sancion
advertir advirtio alertar alerto avisar
dimitir dimitio dimision renunciar renuncio renuncia
encuesta sondeo
impuesto impuestos tasa tasas
barco buque embarcacion
avion aeronave aparato
ejercito tropas soldados militares
ataque atentado asalto
acuerdo pacto convenio tratado
congreso parlamento camara
vivienda viviendas casa casas hogar hogares
tormenta temporal huracan
rescatar rescato rescatados salvar salvo
profesor profesores maestros docentes
autonomia recorre alcance recorrer
prever preve esperar espera espera proyecta planea confiar
saber sabe determinar determinado conocer conoce
entrar entran entra acceder circulan
tiempo marca
plazo tiene
`;
