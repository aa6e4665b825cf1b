// An invented tag page in the shape of pasted ones: three short write-ups of one event, and three of something else.

/** What one write-up says of the event, and another says otherwise. */
export const SUSPENDED = 'the Veldish Academy of Sciences had suspended cooperation with Orland';
export const SLOWED_DOWN = 'the progress of cooperation with the Veldish Academy of Sciences has slowed down';
export const CUT_TAIL = 'and the ministries of both countries intend to';

export const ACADEMIES_PAGE = `Tag: Cooperation

Has the Orlandic academy suspended its work with Veldmark? Speaker Ilva Brock answered within hours, and Jon Tarrel made the position of Veldmark clear

According to the evening papers, Professor Emil Sandrov, president of the Orlandic Academy of Sciences, said that ${SUSPENDED}. Visits and joint measurements had come to a halt under the trade embargo, and a ship that both academies use lay in the dock.


Orlandic academy denies that it suspended cooperation with the Veldish academy, and Ilva Brock calls the report premature

Professor Emil Sandrov, president of the Orlandic Academy of Sciences, had said that cooperation with the Veldish Academy of Sciences was affected by the trade embargo. On April 15 the Orlandic academy explained the words of its president. The foreign ministries of Orland and Veldmark answered one after the other, ${CUT_TAIL} […]


Orland explains why scientific cooperation with the Veldish academy goes on more slowly; Jon Tarrel and Ilva Brock answered

Emil Sandrov said that under the trade embargo the scientific cooperation of the Orlandic academy with its neighbours has stood still since March, and that ${SLOWED_DOWN}. Some papers read his words as if the two academies had suspended their scientific cooperation.


Third Fjordland forum on savings and bonds opens, pooling the experience of small banks

Fjordhaven, October 28 (reporter Mila Oster) The third Fjordland forum on savings and bonds opened in Fjordhaven on the 28th. Heads of savings banks and insurers from twelve towns discussed how municipal bonds are to be priced.


Trade offices in Hollmere: tidal power, nursing and timber are the words heard most often

Hollmere, December 14 (reporter Arne Vik) Eleven trade offices and chambers of commerce met in Hollmere on the afternoon of the 14th. Tidal power, nursing and timber were the subjects on which most of them hoped to trade.`;
