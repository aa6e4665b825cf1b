// What people read of what the bot can do, in German.
import type * as english from '../en/help.ts';
import type { Translated } from '../messages.ts';

export const help: Translated<typeof english.help> = {
  title: 'Was ich kann',
  intro:
    'Ich lese Artikel vieler Medien in einen lokalen Index, fasse alle zu einem Ereignis zu einer Meldung zusammen und zeige, was sie sagen, mit der Quelle hinter jedem Satz.',
  commands: {
    news: '{command} die Meldungen zu einem Schlagwort, einem Medium oder deinen Wörtern',
    story: '{command} die Zusammenfassung einer Meldung, jeder Satz mit Quelle',
    compare: '{command} worin die Medien übereinstimmen, worin sie abweichen, was nur eines hat',
    tags: '{command} welche Schlagwörter es gibt, und wie sich jedes Tag für Tag entwickelt hat',
    coverage: 'An jeder Nachricht: Apps → **Find coverage** zeigt die Meldungen, um die es darin geht',
    digest:
      '{command} neue Meldungen zu einem Schlagwort oder deinen Wörtern in einem Kanal, nach Zeitplan (Server verwalten)',
    feeds: '{command} Feed oder Schlagwortseite eines Mediums lesen (Server verwalten)',
    settings: '{command} Sprache, Zeitraum, Medien und mehr, für diesen Server (Server verwalten)',
    status:
      '{command} wie es mir geht: Verbindung, neuester Artikel, Feeds mit Fehlern, nächste Überblicke (Server verwalten)',
    privacy: '{command} was gespeichert ist und wie man es löscht',
  },
  more: 'Mehr Hilfe zu …',
  topics: {
    words: 'Fragen mit Wörtern',
    stories: 'Meldungen und Quellen',
    summaries: 'Wie Zusammenfassungen entstehen',
    digests: 'Einen Überblick einrichten',
    feeds: 'Feeds',
    pages: 'Buttons und Seiten',
    privacy: 'Datenschutz',
  },
  texts: {
    words:
      '### Fragen mit Wörtern\n- Alle Wörter müssen vorkommen. Hat keine Meldung alle, zeige ich die mit einigen davon und sage es.\n- `"zwei wörter"` findet sie nebeneinander.\n- `-wort` lässt Meldungen damit weg.\n- `regen or sturm` findet eines von beiden.\n- Endungen sind egal: *Wahlen* findet *Wahl*. Teile deutscher Zusammensetzungen zählen: *Gericht* findet *Verfassungsgericht*.\n- Chinesisch, Japanisch und Thailändisch brauchen keine Leerzeichen.',
    stories:
      '### Meldungen und Quellen\n- Artikel zu einem Ereignis sind eine Meldung. Ihr Satz ist wörtlich aus einem davon zitiert, mit Link dorthin.\n- **Quellen zeigen** gibt die genauen Worte hinter jedem Satz wieder und nennt, wer sonst noch darüber berichtet.\n- *abgeschnitten* kennzeichnet einen Text, von dem ich nur den Anfang habe; sein unfertiges Ende wird nie zitiert.\n- *unbekanntes Medium* kennzeichnet einen Artikel, dessen Verlag nicht genannt ist.\n- **Vergleichen** stellt die Berichte nebeneinander: Zahlen, Daten, Namen und Formulierungen, die abweichen, jeweils mit Zitat.',
    summaries:
      '### Wie Zusammenfassungen entstehen\n- Sofort: Sätze, aus den Artikeln ausgewählt und wörtlich zitiert. Das Kleingedruckte sagt, wie viel ich von jedem Text habe.\n- Wenn der Betreiber ein Modell eingerichtet hat, tritt dessen Fassung an die Stelle, sobald sie fertig ist. Jeder ihrer Sätze nennt seine Artikel und wird gegen sie geprüft: Zahlen, Namen, Daten, Zitate. Ein Satz, der durchfällt, wird durch einen zitierten ersetzt.\n- Ist das Modell langsam, nicht erreichbar, über seinem Budget oder erfindet etwas, bleiben die zitierten Sätze, und das Kleingedruckte sagt es.\n- **Problem melden** sagt dem Betreiber, was an einer Zusammenfassung nicht stimmt, ohne deinen Namen.',
    digests:
      '### Einen Überblick einrichten\n- Wähle ein Schlagwort oder Wörter, einen Kanal, einen Zeitplan und eine Stadt oder Zeitzone. Ich prüfe, ob ich dort posten darf, zeige, was der Überblick gemeldet hätte, und speichere nichts, bevor du auf **Speichern** drückst.\n- Jeder Überblick meldet, was seit dem letzten neu ist. Eine Meldung kommt in einem Kanal einmal; sie kehrt nur mit etwas Neuem wieder, gekennzeichnet als **Aktualisiert**, mit dem, was vorher galt. Ein Überblick ohne Neues wird nicht gesendet.\n- Was ein neuer Feed beim ersten Lesen bringt, ist keine Neuigkeit.\n- Nach einem Ausfall fasst ein Überblick das Verpasste zusammen, wenn er weniger als drei Stunden zu spät ist.\n- *list* zeigt, wann jeder das nächste Mal kommt und warum einer pausiert, *edit* ändert, was du angibst, *preview* zeigt, was der nächste jetzt melden würde und warum eine Meldung dabei ist oder nicht.\n- Korrigiert ein Medium einen Satz, der gemeldet wurde, sagt es die Nachricht.',
    feeds:
      '### Feeds\n- Gib die Adresse eines Feeds (RSS, Atom, JSON Feed) oder einer Schlagwortseite an. *test* liest sie und zeigt, was sie bringen würde, ohne etwas zu speichern.\n- Der Index ist für alle Server, in denen ich bin, derselbe: Was du hinzufügst, können alle finden. Deshalb wird eine Adresse mit Passwort oder persönlichem Schlüssel abgelehnt.\n- Ich frage jedes Medium höflich: nur nach Geändertem, in Abständen, und seltener, wenn es nicht erreichbar ist. Ein Feed, der endgültig weg ist, wird pausiert und sagt in *list*, warum.',
    pages:
      '### Buttons und Seiten\n- Seiten zeigen die Antwort zu einem Zeitpunkt: Sie verschieben sich nicht, wenn Neues kommt. **Aktualisieren** fragt noch einmal.\n- Nur wer gefragt hat, blättert in einer öffentlichen Antwort; andere bekommen eine eigene Kopie.\n- Mit `private: True` siehst nur du die Antwort; **Hier teilen** postet sie für alle.',
    privacy:
      '### Datenschutz\n- Ich kann keine Nachrichten lesen. Ich sehe nur die Befehle an mich und die eine Nachricht, auf die mich jemand mit *Find coverage* hinweist; sie wird nicht gespeichert.\n- Was du fragst, wird nicht protokolliert. Die Frage hinter einem Button wird ohne deinen Namen gespeichert, damit der Button auch später funktioniert.\n- Von dir speichere ich deine ID, wo du einen Überblick oder Feed eingerichtet hast, und sonst nichts.\n- Hat der Betreiber ein Modell eingerichtet, gehen die Texte von Artikeln an dessen Server; was du tippst, nicht.\n- Werde ich aus einem Server entfernt, wird nach 30 Tagen gelöscht, was ich von ihm gespeichert habe.',
  },
};
