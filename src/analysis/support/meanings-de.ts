// Words that German news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing; folded. */
export const GERMAN_GROUPS = `
einstellen eingestellt stellte anwerben | entlassen entliess gekundigt
getotet toten tote todesopfer tod gestorben starb starben
verletzt verletzte verletzten verletzungen verwundet
steigen stieg stiegen gestiegen gestiegenen erhohen erhoht erhohte erhohung zunahme wachsen wuchs gewachsen zugelegt anstieg hoher teurer anheben angehoben heraufsetzen heraufgesetzt verteuern verteuert | sinken sank sanken gesunken gesunkenen fallen fiel gefallen senken gesenkt ruckgang verringern verringert niedriger abnahme billiger zuruckgegangen reduzieren reduziert herabsetzen verbilligen
kaufen kaufte kauft gekauft ubernehmen ubernahm ubernimmt erwerben erwarb erworben kauf | verkaufen verkaufte verkauft verkauf
beginnen begann begonnen beginnt starten startete startet eroffnen eroffnet eroffnete start beginn | enden endete beendet beendete ende schliessen schloss geschlossen schliesst schliessung
gewinnen gewann gewonnen gewinnt sieg siegte besiegte siegten | verlieren verlor verloren verliert niederlage unterlag unterliegt unterlegen
zustimmen zugestimmt stimmte gebilligt beschlossen beschliesst annehmen angenommen genehmigt genehmigen | ablehnen abgelehnt lehnte lehnt ablehnung
unternehmen firma konzern betrieb gesellschaft hersteller
sagen sagte erklaren erklarte
mitteilen teilte mitgeteilt bekanntgegeben verkundet verkundete ankundigen angekundigt kundigte kundigt ankundigung
streichen strich gestrichen streicht abbauen abgebaut abbau baut ausfallen ausgefallen ausfall annulliert
stelle stellen arbeitsplatz arbeitsplatze jobs job
mitarbeiter beschaftigte beschaftigten angestellte belegschaft arbeiter
streik warnstreik ausstand arbeitskampf streiken
gewerkschaft arbeitnehmervertreter
haus hauser wohnhaus wohnung wohnungen gebaude
bewohner einwohner anwohner menschen burger
verlassen verliessen raumen geraumt evakuiert evakuieren
brand feuer flammen brannte brannten
vermuten vermutet verdacht verdachtigt verdachtigen geht ausgehen
schatzen schatzt geschatzt beziffert beziffern schatzung
schaden sachschaden schaden
warnen warnt warnte warnung
fordern fordert forderte gefordert verlangen verlangt verlangte forderung
prufen pruft gepruft erwagen erwagt uberlegen uberlegt
furchten furchtet befurchten befurchtet befurchtung sorge angst
umweltschutzer naturschutzer umweltverband
bauen gebaut errichten errichtet bau ausbau ausbauen
sperren gesperrt sperrung | freigegeben geoffnet
flug fluge fluges maschine
passagier passagiere fluggaste fluggast reisende fahrgaste
verspaten verspateten verspatet verspatung verzogert
airline fluggesellschaft
erhalten erhalt erhielt bekommen bekam bekommt ausgezeichnet auszeichnung verliehen
preis ehrung
verleihung preisverleihung feier
loben lobt lobte wurdigen wurdigte gelobt | kritisieren kritisiert kritisierte kritik bemangelt
autor schriftsteller schriftstellerin autorin
kosten kostet teuer
zahlen zahlt zahlte bezahlen bezahlt tragen tragt
dauern dauert dauerte fahrzeit reisezeit brauchen
verkurzen verkurzt kurzer | verlangert langer
gericht richter landgericht amtsgericht
verurteilen verurteilt verurteilte | freisprechen freigesprochen freispruch
festnehmen festgenommen festnahme verhaftet verhaftung | freigelassen freilassung
polizei beamte ermittler polizisten
untersuchung untersucht ermittelt
helfen half geholfen hilfe unterstutzen unterstutzt unterstutzung
retten gerettet rettete rettung
finden fand gefunden entdecken entdeckt entdeckte
zeigen zeigt zeigte ergab ergeben
studie forschung
forscher wissenschaftler experten
regierung kabinett
verbot verboten verbieten untersagt untersagen | erlaubt erlauben zugelassen gestattet
gehoren gehort eigentumer besitzer inhaber eigner
geboren geburtig stammt
wohnen wohnt lebt leben
niederschlag niederschlage regen regenfalle
hochwasser uberschwemmung flut uberflutung
erwarten erwartet rechnet rechnen prognose
auto wagen fahrzeug autos fahrzeuge
strasse bundesstrasse autobahn landstrasse
zug zuge bahn
strecke bahnstrecke trasse
entschuldigen entschuldigte entschuldigung
ausschliessen ausgeschlossen
uberschuss plus | verlust verluste minus verlustzone fehlbetrag
aktie aktien papier kurs
chef vorstandschef vorstandschefin geschaftsfuhrer direktor leiter
kind kinder schuler
arzt arzte mediziner
krankenhaus klinik kliniken
unfall ungluck kollision zusammenstoss
protest proteste demonstration kundgebung demonstrierten
wahl wahlen abstimmung
mannschaft team elf
spiel partie begegnung
mussen muss musste mussten
umbuchen umgebucht
stattfinden findet geplant
zuschauer zuschauern besucher besuchern publikum
ausloser ausgelost ausloste ursache verursachen verursacht verursachte
nachfolger nachfolgerin nachfolge ablosen ablost abgelost
haft gefangnis freiheitsstrafe inhaftiert
revision berufung rechtsmittel
trainer coach cheftrainer
treffer tor tore
konkurrent konkurrenten rivale rivalen wettbewerber
umsatz umsatze erlos erlose
bestreiten bestritt bestreitet dementieren dementierte dementiert zuruckweisen zuruckgewiesen | einraumen einraumte eingeraumt gestehen gestand zugeben
absagen abgesagt entfallen entfallt
verschieben verschoben verschiebt vertagen vertagt
lehrer lehrkraft lehrkrafte
fabrik werk produktionsstatte
burgermeister burgermeisterin oberburgermeister oberburgermeisterin
minister ministerin
prasident prasidentin
sprecher sprecherin
klagen klagt klagte klage verklagen verklagt
inflation teuerung teuerungsrate
steuer steuern abgabe gebuhr gebuhren
rucktritt zurucktreten zuruckgetreten niedergelegt
umfrage befragung
stadt gemeinde kommune
sturm unwetter orkan
schiff boot frachter fahre
soldaten truppen armee
angriff angriffe attacke uberfall
vertrag abkommen vereinbarung
abgeordnete abgeordneten parlamentarier
parlament bundestag landtag
krankheit erkrankung
medikament medikamente arznei
ticket tickets eintrittskarte eintrittskarten
anwalt anwaltin verteidiger verteidigerin rechtsanwalt
`;
