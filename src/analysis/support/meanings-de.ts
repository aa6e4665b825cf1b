// Words that German news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing; folded. */
export const GERMAN_GROUPS = `
einstellen eingestellt stellte anwerben | entlassen entliess gekundigt feuern
getotet toten tote todesopfer tod gestorben starb starben ums leben
verletzt verletzte verletzten verletzungen verwundet
steigen stieg stiegen gestiegen gestiegenen erhohen erhoht erhohte erhohung zunahme wachsen wuchs gewachsen zugelegt anstieg hoher teurer | sinken sank sanken gesunken gesunkenen fallen fiel gefallen senken gesenkt ruckgang verringern verringert niedriger abnahme billiger
kaufen kaufte gekauft ubernehmen ubernahm erwerben erwarb erworben kauf | verkaufen verkaufte verkauft verkauf
beginnen begann begonnen beginnt starten startete startet eroffnen eroffnet eroffnete start beginn | enden endete beendet beendete ende schliessen schloss geschlossen schliesst schliessung
gewinnen gewann gewonnen gewinnt sieg siegte besiegte siegten | verlieren verlor verloren verliert niederlage unterlag
zustimmen zugestimmt stimmte billigen gebilligt beschlossen beschliesst annehmen angenommen genehmigt genehmigen | ablehnen abgelehnt lehnte lehnt ablehnung
unternehmen firma konzern betrieb gesellschaft hersteller
sagen sagte erklaren erklarte
mitteilen teilte mitgeteilt bekanntgegeben verkundet verkundete ankundigen angekundigt kundigte kundigt ankundigung
streichen strich gestrichen streicht abbauen abgebaut abbau baut ausfallen ausgefallen fiel fielen ausfall annulliert
stelle stellen arbeitsplatz arbeitsplatze jobs job
mitarbeiter beschaftigte beschaftigten angestellte belegschaft arbeiter
kundigung kundigungen entlassung entlassungen
streik warnstreik ausstand arbeitskampf streiken
gewerkschaft arbeitnehmervertreter
haus hauser wohnhaus wohnung wohnungen gebaude
bewohner einwohner anwohner menschen burger
verlassen verliessen raumen geraumt evakuiert evakuieren
brand feuer flammen brannte brannten
vermuten vermutet verdacht verdachtigt verdachtigen geht ausgehen annehmen
schatzen schatzt geschatzt beziffert beziffern schatzung
schaden sachschaden schaden
warnen warnt warnte warnung
fordern fordert forderte gefordert verlangen verlangt verlangte forderung
prufen pruft gepruft erwagen erwagt uberlegen uberlegt
furchten furchtet befurchten befurchtet befurchtung sorge angst
umweltschutzer naturschutzer umweltverband
bauen baut gebaut errichten errichtet bau ausbau ausbauen
sperren gesperrt sperrung | freigegeben geoffnet
flug fluge fluges maschine
passagier passagiere fluggaste fluggast reisende fahrgaste
verspaten verspateten verspatet verspatung verzogert
airline fluggesellschaft
erhalten erhalt erhielt bekommen bekam bekommt ausgezeichnet auszeichnung verliehen
preis auszeichnung ehrung
verleihung preisverleihung feier
loben lobt lobte wurdigen wurdigte gelobt | kritisieren kritisiert kritisierte kritik bemangelt
autor schriftsteller schriftstellerin autorin
kosten kostet teuer
zahlen zahlt zahlte bezahlen bezahlt tragen tragt ubernehmen ubernimmt
dauern dauert dauerte fahrzeit reisezeit brauchen
verkurzen verkurzt kurzer | verlangern verlangert langer
gericht richter landgericht amtsgericht
verurteilen verurteilt verurteilte | freisprechen freigesprochen freispruch
festnehmen festgenommen festnahme verhaftet verhaftung | freigelassen freilassung
polizei beamte ermittler polizisten
untersuchung ermittlung ermittlungen untersucht ermittelt
helfen half geholfen hilfe unterstutzen unterstutzt unterstutzung
retten gerettet rettete rettung
finden fand gefunden entdecken entdeckt entdeckte
zeigen zeigt zeigte ergab ergeben
studie untersuchung forschung
forscher wissenschaftler experten
regierung kabinett
verbot verboten verbieten untersagt untersagen | erlaubt erlauben zugelassen gestattet
erlauben genehmigung
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
ausschliessen ausgeschlossen schloss schliesst
gewinn uberschuss plus | verlust verluste minus verlustzone fehlbetrag
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
stattfinden findet fand geplant
`;
