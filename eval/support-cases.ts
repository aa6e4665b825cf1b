// Invented sources, each with claims that it bears out and claims that it does not: what checking support is measured on.

import { set, type SupportSet } from './support-set.ts';

export const SUPPORT_SETS: readonly SupportSet[] = [
  set(
    'Rescuers found nine of the 12 crew of the Northern Petroleum supply ship alive on Wednesday, the coastguard of Harlund said. Three men are still missing after the vessel sank in heavy seas on 13 April. Captain Jonas Meier told reporters that a wave of 14 metres had broken the bridge windows. “We had four minutes to leave the ship,” he said. The search will go on until Friday.',
    {
      yes: [
        [
          'paraphrase',
          'Nine of the ship’s 12 crew members were found alive on Wednesday, according to the Harlund coastguard.',
        ],
        ['number words', 'Three men are still missing after the ship sank.'],
        ['date', 'The vessel sank in heavy seas on April 13.'],
        ['quote', 'Meier said they “had four minutes to leave the ship”.'],
        ['paraphrase', 'A 14-metre wave broke the windows of the bridge, captain Meier told reporters.'],
      ],
      no: [
        ['number', 'Seven of the 12 crew were found alive on Wednesday.'],
        ['date', 'The vessel sank in heavy seas on 11 April.'],
        ['name', 'Captain Peter Meier told reporters that a wave had broken the bridge windows.'],
        ['quote', 'Meier said they “had no time to call for help”.'],
        ['negation', 'The search will not go on until Friday.'],
        ['number', 'Nine men are still missing after the vessel sank.'],
        ['invention', 'The owner of the ship offered the families a payment for their losses.'],
      ],
    },
  ),
  set(
    'The software maker Meridian sued its rival Northgate on Monday over three patents for battery control. Northgate denied that it had copied the designs and said it would defend itself in court. Meridian seeks 240 million dollars in damages. Its shares rose 4.6 percent in Lisbon, while those of Northgate fell by 2.1 percent.',
    {
      yes: [
        ['paraphrase', 'Meridian is suing Northgate over patents for battery control.'],
        ['rounding', 'Meridian wants more than $200 million in damages.'],
        ['passive', 'Northgate was sued by Meridian over three patents.'],
        ['paraphrase', 'Northgate denied copying the designs.'],
        ['rounding', 'Shares of Meridian rose by about 5 percent in Lisbon.'],
      ],
      no: [
        ['roles', 'Northgate sued its rival Meridian on Monday over three patents.'],
        ['negation', 'Northgate admitted that it had copied the designs.'],
        ['number', 'Meridian seeks 420 million dollars in damages.'],
        ['opposite', 'Shares of Meridian fell 4.6 percent in Lisbon.'],
        ['name', 'The software maker Meridian sued its rival Westgate on Monday.'],
        ['number', 'Meridian shares rose 2.1 percent in Lisbon.'],
      ],
    },
  ),
  set(
    'The city council of Harbourview may close two of its five libraries next year, mayor Ana Lopez said on Tuesday. No decision has been taken, she told the Evening Courier. The council plans to hold a public meeting on 12 May. Residents collected 8,214 signatures against the closure. A library worker, Tom Brandt, called the idea a disgrace.',
    {
      yes: [
        [
          'paraphrase',
          'Two of the five libraries in Harbourview may be closed next year, according to mayor Lopez.',
        ],
        ['rounding', 'More than 8,000 signatures were collected against the closure.'],
        ['paraphrase', 'A public meeting is planned for 12 May.'],
        ['paraphrase', 'No decision has been taken yet, the mayor said.'],
      ],
      no: [
        ['modality', 'Harbourview closed two of its five libraries.'],
        ['attribution', 'Two of the five libraries may close next year, Tom Brandt said.'],
        ['number', 'Residents collected 2,814 signatures against the closure.'],
        ['date', 'The council plans to hold a public meeting on 21 May.'],
        ['negation', 'A decision has been taken, she told the Evening Courier.'],
        ['modality', 'The council held a public meeting on 12 May.'],
        ['name', 'Residents of Eastbrook collected 8,214 signatures against the closure.'],
      ],
    },
  ),
  set(
    'Inflation in Valdoria slowed to 3.4 percent in March from 3.9 percent in February, the statistics office said. Food prices rose by 5.2 percent over the year, energy became 1.8 percent cheaper. Economists at Lindqvist Bank had expected 3.6 percent. The central bank left its main rate at 4.25 percent.',
    {
      yes: [
        ['paraphrase', 'Inflation in Valdoria fell to 3.4 percent in March.'],
        ['paraphrase', 'Food prices were up 5.2 percent over the year.'],
        ['paraphrase', 'The central bank kept its main rate at 4.25 percent.'],
        ['rounding', 'Food prices rose by more than 5 percent over the year.'],
      ],
      no: [
        ['number', 'Inflation in Valdoria slowed to 3.9 percent in March.'],
        ['opposite', 'Food prices fell by 5.2 percent over the year.'],
        ['invention', 'The central bank raised its main rate to 4.5 percent.'],
        ['name', 'Economists at Halvorsen Bank had expected 3.6 percent.'],
        ['date', 'Inflation in Valdoria slowed to 3.4 percent in May.'],
      ],
    },
  ),
  set(
    'A court in Brennstadt sentenced the former banker Karl Voss to six years in prison for fraud on Thursday. Judge Helena Strand said Voss had taken 31 million euros from pension funds. His lawyer announced an appeal. Two other defendants, Mia Holm and Erik Lund, were acquitted. The trial had lasted 14 months.',
    {
      yes: [
        ['paraphrase', 'Former banker Karl Voss was jailed for six years for fraud.'],
        ['paraphrase', 'Mia Holm and Erik Lund were acquitted.'],
        ['number words', 'The trial lasted fourteen months.'],
        ['surname', 'Voss had taken 31 million euros from pension funds, judge Strand said.'],
        ['paraphrase', 'The lawyer of Voss announced an appeal.'],
      ],
      no: [
        ['name', 'A court sentenced the former banker Erik Lund to six years in prison for fraud.'],
        ['negation', 'Mia Holm and Erik Lund were not acquitted.'],
        ['number', 'Karl Voss was sentenced to nine years in prison for fraud.'],
        ['number', 'Voss had taken 13 million euros from pension funds.'],
        ['name', 'A court in Lindenau sentenced the former banker Karl Voss to six years in prison.'],
        ['invention', 'Voss apologised to the pensioners before the sentence was read.'],
      ],
    },
  ),
  set(
    'Researchers of the Chinese Academy of Sciences (CAS) have found a frog in Yunnan that was thought extinct since 1981. The team led by Li Wen counted 47 animals in two valleys. The frog, about three centimetres long, lives in bamboo. The finding was published in the journal Amphibia on 9 April. Logging could destroy the valleys within ten years, Li warned.',
    {
      yes: [
        ['acronym', 'CAS researchers have found a frog in Yunnan that was thought extinct.'],
        ['number', 'The team counted 47 animals in two valleys.'],
        ['rounding', 'The team counted nearly 50 animals in two valleys.'],
        ['paraphrase', 'Logging could destroy the valleys within a decade, Li Wen warned.'],
        ['date', 'The finding was published on 9 April in the journal Amphibia.'],
      ],
      no: [
        ['modality', 'Logging destroyed the valleys within ten years.'],
        ['date', 'The frog was thought extinct since 1918.'],
        ['number', 'The team counted 74 animals in two valleys.'],
        ['name', 'Researchers have found a frog in Sichuan that was thought extinct.'],
        ['name', 'The team led by Wang Wen counted 47 animals in two valleys.'],
        ['people', 'Researchers of the Japanese Academy of Sciences have found a frog in Yunnan.'],
      ],
    },
  ),
  set(
    'Eastbrook United beat Harlund Rovers 3-1 on Saturday to go top of the league. Sofia Lindgren scored twice in the first half before Rovers pulled one back through Dana Petrov. Coach Maria Olsen said her team had “played with great patience”. Rovers did not have a shot after the break. 21,450 people watched the match.',
    {
      yes: [
        ['paraphrase', 'Eastbrook United won 3-1 against Harlund Rovers on Saturday.'],
        ['number words', 'Lindgren scored two goals in the first half.'],
        ['quote', 'Olsen said that her team had “played with great patience”.'],
        ['rounding', 'More than 20,000 people watched the match.'],
      ],
      no: [
        ['roles', 'Harlund Rovers beat Eastbrook United 3-1 on Saturday.'],
        ['number', 'Eastbrook United beat Harlund Rovers 4-1 on Saturday.'],
        ['date', 'Eastbrook United beat Harlund Rovers on Sunday.'],
        ['quote', 'Olsen said her team had “played with great courage”.'],
        ['negation', 'Rovers had a shot after the break.'],
        ['name', 'Dana Petrov scored twice in the first half.'],
      ],
    },
  ),
  set(
    'The Ministry of Health in Oravia has suspended the use of the vaccine Corvax after four cases of heart inflammation. Minister Irina Dalca said the benefits probably outweigh the risks, but doctors must wait for the review. About 1.2 million doses have been given since January. The maker, Pharmalis, said it had not been informed.',
    {
      yes: [
        [
          'paraphrase',
          'Oravia’s Health Ministry has suspended the vaccine Corvax after four cases of heart inflammation.',
        ],
        ['number', 'Some 1.2 million doses have been given since January.'],
        ['paraphrase', 'Pharmalis said it was not informed.'],
        ['rounding', 'Over a million doses have been given since January.'],
      ],
      no: [
        ['number', 'Oravia suspended the vaccine Corvax after fourteen cases of heart inflammation.'],
        ['negation', 'Pharmalis said it had been informed.'],
        ['date', 'About 1.2 million doses have been given since June.'],
        ['number', 'About 12 million doses have been given since January.'],
        ['attribution', 'Irina Dalca said the company had not been informed.'],
        ['invention', 'Several patients have died, and prosecutors have opened an inquiry into the maker.'],
      ],
    },
  ),
  set(
    'Die Stadt Lindenau will ihr altes Hallenbad bis 2028 sanieren. Das Vorhaben kostet 12,5 Millionen Euro, sagte Bürgermeisterin Petra Sommer am Dienstag. Der Stadtrat stimmte mit 24 zu 7 Stimmen zu. Während der Arbeiten bleibt das Bad nicht geöffnet. Rund 1.200 Kinder lernen dort jedes Jahr schwimmen.',
    {
      language: 'de',
      yes: [
        [
          'paraphrase',
          'Die Sanierung des Hallenbads in Lindenau kostet 12,5 Millionen Euro, sagte Petra Sommer.',
        ],
        ['number', 'Etwa 1200 Kinder lernen dort jedes Jahr schwimmen.'],
        ['paraphrase', 'Lindenau will das alte Hallenbad bis 2028 sanieren.'],
      ],
      no: [
        [
          'number',
          'Das Vorhaben kostet 15,2 Millionen Euro, sagte Bürgermeisterin Petra Sommer am Dienstag.',
        ],
        ['date', 'Die Stadt Lindenau will ihr altes Hallenbad bis 2032 sanieren.'],
        ['name', 'Das Vorhaben kostet 12,5 Millionen Euro, sagte Bürgermeisterin Karin Sommer.'],
        ['negation', 'Während der Arbeiten bleibt das Bad geöffnet.'],
        ['negation', 'Der Stadtrat stimmte dem Vorhaben nicht zu.'],
      ],
    },
  ),
  set(
    'Le gouvernement de Valdorie a annoncé lundi la fermeture de 14 gares rurales. Selon la ministre Claire Fontan, la mesure permettra d’économiser 36 millions d’euros par an. Les syndicats appellent à la grève le 22 avril. Aucun employé ne perdra son poste, a-t-elle promis.',
    {
      language: 'fr',
      yes: [
        ['paraphrase', 'Le gouvernement ferme 14 gares rurales en Valdorie.'],
        ['paraphrase', 'La mesure permettra d’économiser 36 millions d’euros, selon Claire Fontan.'],
      ],
      no: [
        ['number', 'Le gouvernement a annoncé la fermeture de 41 gares rurales.'],
        ['date', 'Les syndicats appellent à la grève le 12 avril.'],
        [
          'name',
          'Selon la ministre Anne Fontan, la mesure permettra d’économiser 36 millions d’euros par an.',
        ],
      ],
    },
  ),
  set(
    'The shipping company Baltrans plans to cut 800 jobs by the end of the year after a loss of 95 million euros. Chief executive Lars Nyberg blamed weak demand from Asia. The union said it had not been consulted and would fight the plan. In Gdelin, 300 workers walked out on Tuesday afternoon. The company also said it would sell two ferries.',
    {
      yes: [
        ['paraphrase', 'Baltrans plans to cut 800 jobs after losing 95 million euros.'],
        ['paraphrase', 'Nyberg, the chief executive, blamed weak demand from Asia.'],
        ['paraphrase', 'The union said it would fight the plan.'],
        ['paraphrase', 'In Gdelin 300 employees walked out on Tuesday.'],
      ],
      no: [
        ['modality', 'Baltrans has cut 800 jobs after a loss of 95 million euros.'],
        ['merged', 'The union said it would sell two ferries.'],
        ['number', 'Baltrans plans to cut 300 jobs by the end of the year.'],
        ['negation', 'The union said it had been consulted.'],
        ['name', 'Chief executive Lars Nyberg blamed weak demand from Africa.'],
        ['opposite', 'The company also said it would buy two ferries.'],
      ],
    },
  ),
];
