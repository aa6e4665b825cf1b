// Invented events in four languages: what an agency sent, and what reporters wrote who were there themselves.

export interface InventedEvent {
  language: string;
  headlines: readonly string[];
  /** What an agency sent, sentence by sentence. */
  wire: readonly string[];
  /** Texts of reporters of their own; each quotes the statement. */
  own: readonly string[];
  /** What somebody said to all of them. */
  statement: string;
}

const FERRY: InventedEvent = {
  language: 'en',
  headlines: [
    'Ferry runs aground off Port Ellery',
    'Passengers taken off stranded ferry',
    'Night on the sandbank ends well',
  ],
  wire: [
    'A passenger ferry with 214 people on board ran aground on a sandbank off Port Ellery on Tuesday evening, the coast guard said.',
    'Nobody was hurt, and four lifeboats brought the passengers ashore before midnight.',
    'The ship had lost power in both engines shortly after it left the harbour in strong westerly winds.',
    'Two tugs are to pull the vessel free at the next high tide, a spokeswoman for the port authority said.',
    'Service between Port Ellery and the islands stays suspended until divers have examined the hull.',
  ],
  own: [
    'Blankets, tea and a brass band waited on the quay when the first of the ferry’s passengers climbed out of the lifeboats. For three hours they had sat in the dark saloon of the Morna, which drifted onto the bank after its engines fell silent. Schoolteacher Hanna Brill counted her thirty pupils again and again. “We heard the keel scrape and then everything went very quiet, and the crew never once left us alone,” said passenger Tom Arden. The captain has sailed the route for nineteen years.',
    'Investigators will ask why the Morna put to sea with a generator that had failed twice this month. Papers seen by this newspaper show that the shipping line asked for a repair slot in March and got none. Tuesday’s grounding, which ended without injuries, was the third incident since the line changed hands. “We heard the keel scrape and then everything went very quiet, and the crew never once left us alone,” said passenger Tom Arden. The line declined to comment on its maintenance plans.',
    'Islanders woke without newspapers, milk or mail after the only ferry of the day ended on the sands. The grocer of Saint Bray has flour for a week, the doctor has asked for a helicopter for two patients, and the mayor wants a second ship at last. Those who were aboard praised the rescue. “We heard the keel scrape and then everything went very quiet, and the crew never once left us alone,” said passenger Tom Arden. The next boat is promised for Friday.',
  ],
  statement:
    'We heard the keel scrape and then everything went very quiet, and the crew never once left us alone',
};

const COURT: InventedEvent = {
  language: 'en',
  headlines: ['Court halts Lindow quarry', 'Judges stop plan for quarry', 'Quarry opponents win in court'],
  wire: [
    'The administrative court of Lindow on Friday withdrew the permit for a limestone quarry that residents had fought for six years.',
    'The judges found that the county had not examined how blasting would affect the springs that supply eleven villages.',
    'The operator, Carrow Stone, can appeal within a month, the presiding judge said.',
    'About eighty jobs had been promised for the site, on which work was to begin in spring.',
    'Environmental groups called the ruling a signal for three similar plans in the region.',
  ],
  own: [
    'When the presiding judge had read the first sentence, farmer Ada Wills put down her knitting and wept. She had come to each of the fourteen hearings. Her spring, which feeds a trough from 1788, lies two hundred metres from where the first charges were to go off. Now the plan is dead unless a higher court revives it, and in the village hall of Nether Lindow they are moving benches for a party.',
    'For Carrow Stone the ruling is a disaster: the company has spent nine million on machines that now stand idle in a field. Its managing director told shareholders in the evening that lawyers are working on an appeal. Analysts doubt that it will succeed, since the court objected not to a formality but to the missing hydrological survey, which would take two years to make up for.',
  ],
  statement: '',
};

const BRIDGE: InventedEvent = {
  language: 'de',
  headlines: ['Riss in der Hafenbrücke entdeckt', 'Hafenbrücke gesperrt', 'Pendler müssen Umwege fahren'],
  wire: [
    'Nach der Entdeckung eines Risses in einem Tragseil ist die Hafenbrücke in Nordhaven am Montag für den gesamten Verkehr gesperrt worden.',
    'Ein Sprecher der Straßenbehörde sagte, die Prüfung werde mindestens zwei Wochen dauern.',
    'Täglich nutzen rund 46.000 Fahrzeuge die Verbindung zwischen der Altstadt und dem Containerhafen.',
    'Der Schwerverkehr wird über die Autobahn umgeleitet, für Fußgänger verkehrt eine Fähre.',
    'Die Brücke war erst vor drei Jahren für 38 Millionen Euro saniert worden.',
  ],
  own: [
    'Um kurz nach fünf stand Busfahrerin Petra Loos vor der Schranke und wusste nicht weiter. Hinter ihr hupten die Lastwagen, vor ihr flatterte rotweißes Band. Seit dem Morgen ist nichts mehr, wie es war in Nordhaven: Wer auf die andere Seite will, braucht eine Stunde länger. „Wir haben den Schaden sofort gemeldet und hätten keinen Tag länger warten dürfen“, sagte Prüfingenieur Jan Theel. In den Kneipen am Kai rechnet man mit leeren Tischen.',
    'Die Sperrung trifft die Hafenwirtschaft ins Mark. Drei Reedereien prüfen, ob sie ihre Schiffe nach Westerhamm umlenken, und die Kammer fordert einen Krisenstab. Interne Vermerke, die unserer Zeitung vorliegen, zeigen, dass schon im Herbst an der Sanierung gezweifelt wurde. „Wir haben den Schaden sofort gemeldet und hätten keinen Tag länger warten dürfen“, sagte Prüfingenieur Jan Theel. Der Senator will am Mittwoch Stellung nehmen.',
  ],
  statement: 'Wir haben den Schaden sofort gemeldet und hätten keinen Tag länger warten dürfen',
};

const STRIKE: InventedEvent = {
  language: 'de',
  headlines: [
    'Warnstreik legt Bahnverkehr lahm',
    'Züge stehen still',
    'Bahnstreik: Was Reisende wissen müssen',
  ],
  wire: [
    'Ein Warnstreik der Lokführer hat am Donnerstag den Zugverkehr in weiten Teilen des Landes Ostmark zum Erliegen gebracht.',
    'Nach Angaben des Unternehmens fielen neun von zehn Fernzügen aus.',
    'Die Gewerkschaft fordert sechs Prozent mehr Lohn und kürzere Schichten an Wochenenden.',
    'Das Angebot der Arbeitgeber liegt bisher bei drei Prozent in zwei Stufen.',
    'Die Verhandlungen sollen in der kommenden Woche in Braunfels fortgesetzt werden.',
  ],
  own: [
    'Auf Gleis vier des Bahnhofs von Braunfels saß am Morgen ein einziger Mensch: Rentner Ewald Pohl, der seinen Enkel abholen wollte und von nichts gehört hatte. Eine Schaffnerin brachte ihm Kaffee und erklärte, warum heute nichts mehr kommt. Vor dem Gebäude wärmten sich Lokführer an einer Feuertonne und erzählten von Nächten ohne Pause.',
    'Der Ausstand kostet die Wirtschaft nach Schätzung des Instituts für Verkehr etwa vierzig Millionen am Tag. Vor allem die Stahlwerke an der Ruhne müssen ihre Hochöfen drosseln, weil Kohle fehlt. Beide Seiten haben sich so weit von einander entfernt, dass Beobachter mit einer Schlichtung rechnen, die der frühere Minister Holm leiten könnte.',
  ],
  statement: '',
};

const FIRE: InventedEvent = {
  language: 'fr',
  headlines: [
    'Incendie au marché couvert de Valbrune',
    'Le marché de Valbrune détruit par le feu',
    'Valbrune pleure ses halles',
  ],
  wire: [
    'Un incendie a détruit dans la nuit de samedi à dimanche les halles du marché couvert de Valbrune, construites en 1894.',
    'Une centaine de pompiers ont lutté jusqu’au matin contre les flammes, qui n’ont fait aucune victime.',
    'Selon la préfecture, le feu a pris dans un local technique situé sous les étals des poissonniers.',
    'Une enquête a été ouverte pour déterminer les causes du sinistre.',
    'La mairie a promis que les commerçants seraient relogés sous des tentes dès la semaine prochaine.',
  ],
  own: [
    'Marcel Aubry vend des fromages au même endroit depuis quarante-deux ans, comme son père avant lui. Dimanche matin, il n’a retrouvé que la balance, tordue, au milieu des cendres encore chaudes. Autour de lui, les voisins se tenaient par la main sans parler. « Nous reconstruirons ces halles pierre par pierre, et nous le ferons avec ceux qui y travaillent », a déclaré la maire, Solène Garrec. Une collecte lancée dans la nuit a déjà réuni une belle somme.',
    'Trois rapports avaient alerté la ville sur l’installation électrique des halles, dont le dernier en janvier. Notre journal a pu les consulter : ils décrivent des câbles dénudés et des extincteurs périmés. L’opposition demande une commission, la majorité renvoie à l’exploitant. « Nous reconstruirons ces halles pierre par pierre, et nous le ferons avec ceux qui y travaillent », a déclaré la maire, Solène Garrec. L’assureur, lui, attend l’avis des experts.',
  ],
  statement:
    'Nous reconstruirons ces halles pierre par pierre, et nous le ferons avec ceux qui y travaillent',
};

const FLOOD: InventedEvent = {
  language: 'es',
  headlines: [
    'Desalojan a 600 vecinos por la crecida del río',
    'La crecida obliga a evacuar Villarreda',
    'Noche en vela en Villarreda',
  ],
  wire: [
    'Unos 600 vecinos de Villarreda fueron desalojados en la madrugada del miércoles por la crecida del río Tamo, que alcanzó los cuatro metros.',
    'Los servicios de emergencia habilitaron dos polideportivos para alojar a las familias afectadas.',
    'No se han registrado víctimas, aunque varias calles del casco antiguo siguen cortadas al tráfico.',
    'La confederación hidrográfica prevé que el caudal empiece a bajar a lo largo del jueves.',
    'El gobierno regional estudia declarar la comarca zona catastrófica para agilizar las ayudas.',
  ],
  own: [
    'Con el agua por las rodillas y un canario en brazos, Rosario Peñalba salió de su casa a las tres de la mañana. En el polideportivo la esperaban mantas, caldo y la mitad de su calle. Los más jóvenes pasaron la noche llenando sacos de arena junto al puente viejo. «Hemos perdido los muebles, pero aquí nadie se ha quedado solo ni un minuto», contó el alcalde, Íñigo Salas. La escuela no abrirá hasta el lunes.',
    'El dique que debía proteger Villarreda lleva once años sobre el papel. Documentos a los que ha tenido acceso este periódico prueban que el proyecto se aprobó dos veces y nunca se pagó. Los ecologistas apuntan además a las naves construidas en la vega. «Hemos perdido los muebles, pero aquí nadie se ha quedado solo ni un minuto», contó el alcalde, Íñigo Salas. La oposición exige responsabilidades en el parlamento.',
  ],
  statement: 'Hemos perdido los muebles, pero aquí nadie se ha quedado solo ni un minuto',
};

export const EVENTS = { FERRY, COURT, BRIDGE, STRIKE, FIRE, FLOOD } as const;
