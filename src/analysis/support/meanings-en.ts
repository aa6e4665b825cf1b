// Words that English news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing. */
export const ENGLISH_GROUPS = `
killed kill kills died die dies dead death deaths dying fatal fatally fatality fatalities perished slain
injured injure injures hurt wounded wound wounds injury injuries
buy buys bought acquire acquired acquires acquisition purchase purchased purchases buying takeover | sell sold sells selling sale
resign resigned resigns quit quits resignation | appointed appoint appoints appointment hired hire named
jail jailed prison imprisoned imprisonment sentenced custody
acquit acquitted acquits acquittal cleared exonerated | convict convicted conviction guilty
start started starts begin began begins begun launch launched launches beginning open opened opens opening | end ended ends finish finished stop stopped stops close closed closes closing closure shut shuts
rise rose rises risen increase increased increases grow grew grown growth climb climbed jump jumped surge surged soar soared higher raise raised raises gain gained | fall fell falls fallen drop dropped decline declined decrease decreased plunge plunged sink sank slump slumped lower reduce reduced cut cuts shrink shrank lowered
company firm business corporation companies firms group maker
police officers
car vehicle cars vehicles automobile
child children kid kids youngster youngsters
win won wins victory beat beaten defeated triumph | lose lost loses loss
arrest arrested arrests detain detained detention
approve approved approves approval backed backs endorse endorsed pass passed support supported supports favour accept accepted agree agreed agreement | reject rejected rejects rejection oppose opposed opposes block blocked veto vetoed refuse refused
fire blaze fires blazes wildfire wildfires
help aid helped assist assisted assistance
worker workers employee employees staff
rescue rescued rescues save saved
find found finds discover discovered discovery
show shows showed shown reveal revealed reveals
government administration ministers
study research survey report
scientists experts academics
doctor doctors physician physicians medics
strike strikes walkout
vote voted votes ballot
court judge judges tribunal
say said says tell told tells added
accuse accused accuses allege alleged
leave left leaves depart departed | arrive arrived arrives return returned
house home houses homes household households
big large huge major
important key significant main leading
ship vessel boat ships vessels boats
airplane plane aircraft planes jet
film movie films movies
pupil pupils student students
woman women female females
man men male males
talks negotiations negotiation meeting
attack attacked attacks assault assaulted
money funds funding cash
shop store shops stores
hold held holds holding
build built builds building
pay paid pays payment
send sent sends
spend spent spends
break broke broken breaks
choose chose chosen
draw drew drawn
fly flew flown
know knew known
run ran runs running
see saw seen
speak spoke spoken
steal stole stolen
write wrote written
become became
fight fought
bring brought
catch caught
think thought
shoot shot shooting
take took taken
give gave given
come came
go went gone
make made
seek sought
keep kept
stand stood
hit struck
hear heard
feel felt
drive drove driven
throw threw thrown
understand understood
withdraw withdrew withdrawn
deal dealt
lend lent
lay laid
wear wore worn
eat ate eaten
freeze froze frozen
hide hid hidden
swear swore sworn
rebuild rebuilt
forget forgot forgotten
light lit
estimate estimated estimates put puts valued valued worth
dispute disputed disputes contest contested contests challenge challenged deny denied denies | confirm confirmed confirms admit admitted admits
criticise criticised criticises criticize criticized condemn condemned blast blasted slam slammed | praise praised praises welcome welcomed hail hailed
expect expected expects forecast forecasts predict predicted predicts anticipate
announce announced announces unveil unveiled declare declared
ban banned bans prohibit prohibited outlaw outlawed forbidden | allow allowed allows permit permitted legalise legalised
injunction order ordered orders
test tests check checks inspection inspections inspect inspected examine examined
change changes changed alter altered
destroy destroyed destroys wreck wrecked demolish demolished
flee fled flees escape escaped evacuate evacuated
look looking search searching searched
van truck lorry
town city village municipality
sum amount
price prices cost costs
salary wage wages salaries
area region district zone
near nearby
last final
country nation state countries
president leader head chief boss director
lawyer lawyers attorney attorneys solicitor barrister
victim victims casualties
storm storms hurricane typhoon cyclone
earthquake quake tremor
road street roads streets highway motorway
protest protests protesters demonstrate demonstration demonstrators march rally
soldier soldiers troops army military
weapon weapons arms
illness disease sickness
vaccine vaccines vaccination vaccinated jab jabs inoculated
medicine drug drugs
hospital clinic hospitals clinics
school schools classroom
team squad side
match game matches games fixture
player players footballer
goal goals scored score
contract pact accord treaty
law laws legislation bill act
parliament lawmakers mps deputies
election elections poll polls
customer customers client clients buyers shoppers
passenger passengers travellers commuters riders
delay delayed delays postpone postponed
cancel cancelled canceled cancels scrap scrapped abolish abolished axe axed
theft thief thieves robbery
fine fined penalty
dismiss dismissed sack sacked layoffs
job jobs post posts position positions
income earnings revenue profit | deficit
debt debts loan loans
shorten shortens shortened | lengthen lengthened extend extended
offer offered offers propose proposed proposal suggest suggested
visit visited visits trip
own owned owns owner owners belong belongs belonged
live lives lived reside resident residents
carry carried carrying transport transported aboard board
rain rains rainfall downpour downpours showers
spectator spectators crowd crowds audience audiences attendance attend attended fans watch watched
warn warned warns caution cautioned cautions
cause caused causes trigger triggered triggers spark sparked prompt prompted
replace replaced replaces succeed succeeded succeeds successor
deliver delivered delivers delivery supply supplied hand handed receive received receives
rival rivals competitor competitors competing
factory factories plant plants
investigate investigated investigating investigation inquiry probe
collide collided collision crash crashed crashes
title trophy champion champions championship
demand demanded demands urge urged urges
fear feared fears worry worried worries concern concerns concerned
teacher teachers educators
farmer farmers growers
fee fees charge charges toll tolls
outage blackout
project projects scheme schemes programme program
disposable single-use
`;
