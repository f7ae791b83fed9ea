/*
 * Given names of one person: a line each, in plain letters. Before the colon the spellings of one name, after it the short
 * forms that stand for any of them, after the bar names of their own that only the full name may stand for as well
 * (`Elizabeth` may be `Lisa`, but `Liz` is not). Compiled by hand from common usage; the English ones were checked against
 * https://github.com/carltonnorthern/nicknames (Apache-2.0), whose list is not on npm.
 */
const ONE_PERSON = `
aaron aron: ron ronnie
abdul abdel
abigail abbigail abigale: abby abbi gail
abraham ibrahim abram: abe bram
addison: addie
adelaide adele adela: addie della heidi
adrienne adriane
agnes agnieszka: aggie
ahmed ahmad ahmet
alan allan allen alain: al
albert alberto: al bert bertie beto
alexander alejandro aleksander aleksandr alexandre alessandro alexandros oleksandr alexandru: alex al alec alek sandy sasha xander ale sandro
alexandra alejandra aleksandra alessandra alexandria: alex lexi lexie ali sandy sasha ola ale | sandra
alexei aleksey aleksei alexey alexis: alex
alexis: lexi lexie alex
alfonso alphonse alfons: al
alfred alfredo: al alf alfie fred freddie
alfreda: freda alfie
alice alicia: ali allie | elsie
alicia alisha
alison allison alyson allyson: ali allie
alois aloysius: al
alonzo alonso: lon lonnie
alvin elvin: al
alyssa alisa alissa: ali ally lissa lisa
amanda: mandy manda
amelia amalia: amy millie mel
anastasia anastasiya: nastya ana stacy tasia
andrea: andi andie drea
andrew andrei andrey andreas andre andres andrzej andras andrej: andy drew andi
angela angelica angelina angelika angelique angeles: angie angel
ann anna anne ana: annie nan ania anya anouk anka anni | nancy anita annabelle
annabelle annabel: anna bella belle
annette annetta: nettie anni
anthony antony antonio anton antoine: tony toni ant tonio
antonia antonina antoinette antonietta: toni tonia tonya | ann netta
archibald: archie
arnold arnaldo: arnie
arthur artur arturo: art artie
augustus august augustine agustin augusto augustin: gus auggie | austin
barbara: barb barbie babs basia bobbie
bartholomew bartolomeo: bart
beatrice beatrix beatriz: bea bee trixie trix | betty
belinda: linda bel
benedict benedikt benedetto: ben bennie
benjamin benyamin: ben benny benji benj
bernadette: bernie
bernard bernardo bernhard bernd: bernie barney
bertha berta: bertie
beverly: bev
bradley bradford: brad
brandon branden brendon: bran
brenda: bren
brendan brendon: bren
brian bryan bryant
brianna briana breanna: bri bree
bridget brigitte birgit: bridie biddy
brittany brittney britney: britt brit
caitlin kaitlin caitlyn kaitlyn katelyn kaitlynn: cait kait kate katie
calvin: cal
cameron kameron: cam
camilla camille camila: cammie milla millie
candace candice kandace: candy
carl karl carlo carlos charles charlie: carlitos chuck chaz
carla karla: carly
carol carole: | carolann
caroline carolyn carolina karoline karolina carolyne: carrie lina lynn callie | carol
cassandra kassandra: cass cassie sandy | sandra
catherine katherine kathryn katharine kathrin katrin catalina katarina katarzyna ekaterina caterina katerina katherina catarina: cathy kathy kate katie kat kit kitty kay katya kasia cate trina kati katja rina | karen kathleen caitlin
cecilia cecile cecily: cece celia cissy ceci
cedric: ced
charlene: charlie char
charlotte carlota: charlie lottie char lotte lotta
chelsea chelsey: chels
cheryl sheryl: cher sherry cherie
chester: chet
christian kristian cristian: chris kit kris cris
christina christine kristina kristine cristina christiane krystyna christa krista: chris chrissie tina kris kristy christy cris stina tine | kristin kirsten
christopher kristopher christoph kristoffer cristobal christophe krzysztof christoffer: chris kris topher kit cris christof
cindy cynthia: cyndi
clara clare claire klara
clarissa: clara rissa
clement clemente: clem
clifford clifton: cliff
clinton: clint
concepcion: concha
connor conor
constance constanza: connie
consuelo: chelo
cornelius cornelis: neil kees con
courtney: court
crystal krystal: crys
curtis: curt
daniel daniil: dan danny dani danya danilo
daniela daniella danielle daniele: dani danni dany
daria darya dariya: dasha
darlene darla: dar
darren darrin darron
darrin darin
darryl daryl darrell
david davide dawid: dave davey
deanna deanne: dee
deborah debra debora: deb debbie debi
delilah: lila
denise: dee
dennis denis: denny den
derek derrick derrek
diana diane dianne: di dee
dieter dietrich
dimitri dmitry dimitrios dmytro: dima jim
dolores: lola dolly
dominic dominik dominick domenico dominique domingo: dom nick nic
donald: don donnie
donovan: don donnie van
dorothy dorothea dorota: dot dottie dolly dora dorte
douglas: doug
earnest ernest ernesto ernst: ernie
edgar: ed eddie
edith edyth: edie
edmund edmond edmundo: ed eddie ned ted
edward eduardo eduard edouard edvard: ed eddie ned ted teddy lalo
edwin: ed eddie
eileen aileen
eleanor eleanora elinor eleonora elenor leonora: ellie nell nora nelly ella lennie | ellen
elias elijah: eli lias
elizabeth elisabeth elisabetta elisabet: liz lizzie lizbeth liza beth betsy betty bess bessie libby elise ellie bettina | lisa eliza elsie elsa ilse isabel
ella: el ellie
ellen: ellie nell nellie el
elliot eliot elliott: el
emanuel emmanuel manuel immanuel: manny manu manolo
emily emilia emely: em emmy millie
emma: em emmy
eric erik erich erick
erica erika ericka
ernestine: tina
estelle estella: stella essie
esther ester hester: essie hetty
eugene eugenio evgeny: gene zhenya
eugenia evgenia: zhenya
eva eve ewa: evie evi evita
evangeline: eva evie angie vangie
evelyn eveline evelina evelyne: eve evie ev lyn
ezekiel: zeke
felicia felicity: flick
ferdinand fernando ferdinando hernando: ferdie nando
florence florian: flo florrie
frances francesca francisca franziska francoise: fran frannie francie frankie fanny
francine: fran francie
francis francisco franz francesco francois frans frank francesc: frankie fran paco pancho chico franco curro
franklin: frank frankie
frederica federica frederika frederique: freddie fred rica
frederick frederic friedrich fredrick federico fryderyk frederik fredrik: fred freddie fritz rick rico
gabriel gabriele: gabe gabby gabi
gabriella gabrielle gabriela: gabby gabi gaby bri ella
gareth garret garrett gary garry
genevieve: jen viv
geoffrey jeffrey jeffery geoffroy jeff geoff gottfried
george georg jorge georges georgios giorgio jerzy georgi jordi joerg jorg juergen: yura gio juri | yuri
georgia georgina georgiana georgette: georgie gina
gerald gerardo gerard gerhard gerd: gerry jerry ger gerrit
geraldine: gerry geri jerry
gertrude gertrud: trudy trude
gilbert gilberto: gil bert beto
giovanni gianni: gio
grace gracie graciela grazia: chela
graham graeme
gregory grigory gregorio gregor grzegorz gregoire: greg gregg rory
guadalupe: lupe lupita
guillermo william wilhelm guglielmo willem guillaume: will bill billy willie liam wim memo guille wil | guilherme
gustav gustavo gustave: gus
gwendolyn gwendoline gwyneth: gwen wendy
hannah hanna: nan
haroldo harold: hal harry
harriet harriett harriette: hattie harry
harrison: harry
hayley hailey haley haylee
helen helena helene elena olena eleni: lena nell nellie | ellen elaine eileen
henrietta henriette: hettie etta jet
henry heinrich hendrik henrik enrique enrico henryk henrique: hal heinz henk hank harry quique kike rico
herbert heriberto: herb bert beto
herman hermann armando: manny
hilary hillary
howard: howie
hubert huberto: bert hugh
hugh hugo
humphrey humberto: beto
hussein hussain husain husayn
ian iain
ignacio ignatius ignacy inigo ignazio: nacho iggy nacio
ioannis giannis yannis: john gianni
irene irina irena iryna: ira rene
irving irvin irwin: irv
isaac: ike zak zac
isabel isabella isabelle isabela isobel: izzy isa bella belle bel issy
isidore isidro isadora: izzy dora
ivan: vanya
jackson: jack
jacob jakob jakub jacobo jaap: jake jay kuba jeb | james
jacqueline jaqueline jacquelyn: jackie jacqui jaqui
james jaime seamus hamish jacques giacomo: jim jimmy jamie jem jay
jane jayne jana: janie jenny | jean
janet: jan
janice janis: jan
jasmine jasmin yasmin yasmine: jazz
jason: jay
javier xavier: javi xavi
jeanette jeannette janette: jan nettie
jeanne jean janine: jeannie janie
jedidiah: jed
jefferson: jeff
jennifer jenifer: jen jenny jenn | jenna
jeremy jeremiah jeremias jerome jeronimo: jerry jez jem jezza
jermaine germaine
jesse: jess
jessica: jess jessie
jesus: chuy chucho chus
jill jillian gillian: gill jilly gilly
joan: jo | joanna
joanna johanna joanne giovanna ioana joana joann joan: jo joey hanna hanne asia vanna jody
joe: joey
johannes johann johan jan: hans hannes jo janek janis han
john jon jhon: jack johnny jonny jock | juan jean johan johann johannes jan ivan ian sean evan giovanni hans yahya jonathan
jonathan johnathan jonathon johnathon: jon jonny john johnny nathan jono
jordan jorden
joseph jose giuseppe josef yosef yusuf yousef youssef josip iosif: joe joey jo pepe beppe sepp pepito jos ze josie
josephine giuseppina josefina josefa: jo josie fina pepita
joshua josue: josh
josiah: joe si
judith judit: judy judi jude jutta
julia julie giulia yulia yuliya: jules juli jule
julian julius julio julien giulio jules: jul juli
juliana julianne giuliana julianna juliane: jules juli liana
juliet juliette julieta giulietta: jules
justin justino
karen karin: kari kaz
kathleen cathleen: kathy cathy kath kate katie kay
katrina: kat trina kate
kayleigh kaylee kayley kylie: kay
kendrick kendall: ken kenny
kenneth: ken kenny
kevin: kev
kimberly: kim kimmy
konstantin constantin konstantinos: kostas gus stan
kristin kristen kirsten kirstin kerstin: kris kristy kirsty
lamont: monty
larisa larissa: lara lora
latasha latisha: tasha tisha
laura: laurie lori
laurel: laurie
lauren lauryn: laurie ren lori
lawrence laurence lorenzo laurent lars lorenz laurens: larry laurie renzo enzo
leah lea lia
leanne lianne: lea
lemuel: lem
leon leonid leone leonel leonidas leo
leonard leonardo leonhard: lenny leo leon
leroy: lee roy
leslie: les
lester: les
letitia leticia: tish letty
lillian lilian liliana lilly lily lilia: lil lili
linda lynda: lindy lyn lin lynn
lindsay lindsey lyndsey linsey: linds
lionel: leo
lorena: lori
loretta: lori etta
lorraine: lori
louis lewis luis luigi ludwig ludovico luiz ludovic: lou louie lew gigi lucho gino
louise louisa luisa luise: lou | lois
lucas luke lukas luca luc luka lukasz: lucho
lucia lucy: lu luz luci
lucian lucien luciano: luc lucio
luciano lucio
lucille lucile: lucy lu
lucinda: lucy cindy lu
lyndon: lyn
maciej matthew matthias matteo mathieu mateo matias mateusz mathias matheus matthieu mattias matej mathew mateus: matt matty mat teo
mackenzie mckenzie: kenzie mac
madeline madeleine madelyn maddalena madelene magdalena magdalene: maddie magda lena maggie malena mady madge
madison maddison: maddie
makayla michaela: kayla
malachi: mal
malcolm: mal malc
marcel marcello marcelo marcin
marco mark marcus marc marcos marek markus
margaret margarita margarethe margarete margherita marguerite malgorzata margaretha margareta: maggie meg peggy peg marge margie greta rita gretchen gosia maisie madge gretel daisy marga margo margot | megan marjorie
marianne mariana mariann maryann maryanne marianna: mary ann maria mari anne
marilyn marylin marilynn: mary lyn
marion marian: mary
marissa marisa: rissa
marjorie margery: marge margie marje
marsha marcia: marcy
martha marta: marty mattie
martin martino marten maarten martijn: marty mart martl
martina martine: tina marty
marvin: marv
mary maria mariya mariam maryam miriam marija mariah moira meryem: molly polly may mimi masha mia mitzi mari mariette | maureen marion marilyn rosemary maura
mathilda matilda matilde mathilde: tilly mattie maud
maureen: mo
maurice mauricio maurizio moritz morris mauro: mo morrie moe mauri
maxim maksim massimo maximo maxime: max maks maxi
maximilian maximillian maximiliano massimiliano: max maxi milo
maxwell: max
megan meghan meagan: meg
mehmed mehmet
melanie: mel mellie
melinda: mindy linda lindy mel
melissa: mel lissa missy
melvin: mel
mercedes: sadie
meredith: mer
mervin mervyn: merv
michael mikhail miguel michel michal mikael mihai michele mihail micheal michail: mike mick mickey mikey misha mitch
michelle michele michaela micaela mikaela michela: shelly mich chelle mickey
mildred: millie
millicent: millie
minerva: minnie
miranda: mandy randy mira
mitchell: mitch
mohammed muhammad mohamed mohammad muhammed mohamad mehmet: mo md
monica monika monique: mona moni mon
mortimer: mort
moses moshe moises mose musa: mo moe
muriel: mur
mustafa mostafa moustafa
nadia nadezhda nadja nadine: nadya
nancy: nan
natalie natalia nathalie natalya nataliya: nat natasha natty tali tash
natasha: tasha tash nat
nathaniel nathan nathanael natan: nate nat natty
neal neil niall neill
nicholas nicolas nikolai nikolaus nicola niklas nikolaos niccolo nikolas niels nicolae klaus claus: nick nicky nico kolya nic nikki colin claes klas nils nicolo
nicole nicola nichole nikola nicoletta nicolette nikole: nicky nikki nic coco
norbert: bert
norman: norm
octavia: tavia
octavio ottavio octavian
oksana oxana: ksenia
olga: olya
olive: ollie liv
oliver olivier: ollie
olivia: liv livvy ollie livia
oscar oskar
osvaldo oswald: ozzy
pamela: pam
patricia patrizia: pat patty trish tricia patsy
patrick patricio padraig patrizio patrik: pat paddy rick
paul paulo pablo paolo pawel pavel paulus: pasha
paula paola
paulette: paula
pauline paulina: polly lina paula
pedro peter pierre pietro pieter petr piotr petros per petar peder: pete piet
penelope: penny nell
percival percy
percy: perce
philip phillip philippe felipe filippo filip phillipe philipp: phil pip
philippa filippa: pip pippa
pilar: pili
preston: pres
priscilla: cilla
prudence: prue
rachel rachael rachelle raquel rahel: rach rae shelly
rafael raphael raffaele raffaello: rafa raf ralph rafe rafi
ralph rolf raul
ramon raymond raimund raimundo ramiro reimund raymund: ray
ramona: mona
randall: randy
randolph: randy dolph
rebecca rebekah rebeca: becky becca reba beck
regina: gina reggie
reginald reynaldo reinaldo: reg reggie ron
renata renate
reuben ruben: rube
ricardo richard riccardo rikard richie: rick dick rich ricky dickie rico
robert roberto rupert: bob bobby rob robbie bert robin beto berto
roberta: bobbie bertie robbie berta
robin robyn: rob
rocco roque
roderick rodrigo roderich: rod rick rory
rodney: rod
roger rodger rogelio rogerio ruggero: rog
roland orlando rolando
roman romano
ronald ronaldo: ron ronnie
rosalind rosalinda rosalyn rosalie rosaline rosalia: rosie roz rose lia
rosanna roseanne rosanne: rose rosie roz anna
rosario: charo
roscoe: ross
rose rosa roza: rosie roz rosita
rosemary: rose rosie mary
roxanne roxana roxane roksana: roxy rox
rudolph rodolfo rudolf: rudy rolf fito
russell: russ rusty
sabrina: brina
salvador salvatore: sal
samantha: sam sammy
samson sampson: sam sammy
samuel samuele: sam sammy samy sami
sandra: sandy
sanford: sandy
santiago diego thiago: santi
sarah sara zara zahra sahra: sadie sally sal sarita
savannah: anna vanna
scott: scotty
sean shaun shawn
sebastian sebastien sebastiano bastian: seb bas basti bastien bastiaan
selena selina: lena
sergei sergey sergio serge: seryozha
shannon: shan
sharon: shari
shawna shauna
sheldon shelton: shelly shel
sherry sheri cherie
shirley: shirl
sidney sydney: sid syd
sigmund sigismund siegfried: sig
silas: si
silvester sylvester silvestre: syl
silvia sylvia sylvie: syl
simon simeon: si
solomon salomon: sol solly
sophia sofia sophie sofya zofia sofie: sofi sonya zosia sonja fifi sonia
spencer: spence
stanislav stanislaw stanislaus: stan slava
stanley: stan
stephanie stefania stefanie estefania: steph steffi fanny stevie stephie
stephen steven stefan stephan stefano esteban stephane steffen stepan stjepan etienne stephon: steve stevie steph
stuart stewart: stu stew
sullivan: sully
susan suzanne susanna susannah susana zuzanna susanne: sue susie suzy suki sanne susanita suse
svetlana svitlana: sveta lana
tabitha: tabby
tamara: tammy mara
tammy tami
tamsin thomasina
tatiana tatyana tatjana: tanya tania tanja
teodoro theodore theodor fedor teodor theodoros todor: ted teddy theo teo
terence terrence terrance: terry
teresa theresa therese theresia: terry tess tessa tere resi teri tessie
thaddeus tadeusz: thad
theodora: thea dora theo
thomas tomas tommaso tomasz thom tom: tommy tomek
tiffany: tiff tiffy
timothy timothee timoteo: tim timmy timo
tobias: toby
trevor: trev
tyler: ty
tyrone: ty
ursula: uschi
valentin valentine: val
valentina: val tina
valerie valeria: val
vanessa: nessa ness van nessie
vasily basil vasyl: bill
veronica veronika veronique: ronnie vero vera
victor viktor vittorio: vic
victoria viktoria vittoria: vicky vic tori tory toria
vincent vicente vincenzo vinzenz vinson: vin vince vinnie enzo
violet violetta: vi
virginia virginie: ginny ginger
vivian vivienne viviana viviane: viv vi vivi
vladimir volodymyr: vova vlad
vladislav vladyslav: vlad slava
vyacheslav: slava
wallace: wally
walter walther valter: walt wally
wesley: wes
wilbur: will willie
wilfred wilfried wilfredo: wilf fred will
wilhelmina: mina billie minnie wilma
willis: will bill
wilma: billie
wilson: will
winifred: winnie win freda
winston: win
wojciech: wojtek
woodrow: woody
yehuda judah juda
yolanda iolanda
yuri yury: yura
yvonne ivonne: evie
zachary zachariah zakaria: zach zack zac zak
zoe zoey
`;

/** Names without short forms of note. They are here so that two of them are known to be two, however alike. */
const OTHERS = `
aaliyah abel ada adam adrian adriana adrianna aidan aiden aimee aisha ajay alberta alma alvaro amar amber amina amir amit
amos amparo anais anil anjali april ari aria ariana ariel arjun arlo arun asha asher ashlee ashleigh ashley ashok athena
aubrey audrey aurora autumn ava ayesha aylin ayush bailey barry beau beryl bethan bethany bianca blake bonnie boyd brady
brandi brandy brent brett brooke bruce bruno bryce byron caleb callum carmen casey cassidy cesar chad chantal chase cheyenne
chloe christie claude claudia claudio clayton clive clyde cody cole colette colleen collin colm colton cora cormac craig cruz
cyrus dakota dale dalton damian damien damon dana dante darcy dario darius dawn dean declan deepa deepak desiree desmond
destiny devin devon dexter diamond dillon dinesh diya donna doris duane dustin dwayne dwight dylan earl ebony edna eduarda
efrain elif ellis elmer elton emerson emil emilio emre erin esme esmeralda ethan eunice ezra fabian fabio fabiola faith farah
farid farida fatima fatma faye felix finley finn fiona fletcher flora floyd freya frida gael ganesh gavin geeta gemma girish
gita glen glenda glenn grant guido guy hadley hamid hamza harish harley harper harsh harvey hasan hassan hayden hazel heather
hector hema hilda hollie holly hope hunter ida imogen imran ines inez ingo ingrid iris irma isha isla ivana ivy jaclyn jade
jamil jamila janelle jared jaxon jayden jimena joaquin jocelyn jodie joel joy joyce juanita june kai kamal kara karim karima
karina kavita keira keith kelsey kendra kent kerry khalid kiara kieran kiran kirk kurt kyle lacey lalit lance laszlo latoya
leena leigh leila levi lilith lloyd logan lorna luciana lydia lyle lynne mabel maeve mahesh mahmoud malik mallory manish
maribel marina mario marisol marjan marlene marlon marshall martyn mavis maya meena melody mikayla mila milan miles minh
misty mohit morgan myra myrna naomi naresh naveen neha nelson nia nigel nina nita noah noel noelle nolan noor norma nuria
omar opal ophelia orla otto paige palmer parker pearl philomena phoebe pierce pooja poppy pranav priya quentin rahul raj
rajeev rajesh rajiv rakesh ramesh rana ranjit raven ravi reece reem reena reid reinhard rena renee reza rhonda rhys ria riley
riya rohit rowan ruby rufus ruth ryan said salma samir samira sandeep sanjay sanjiv santos saul savita scarlett seema selma
serena shalini shane shay sheena shelby shelia sian sienna sierra simone sita skye sneha soledad stacie sterling sumit summer
sunil sunita suresh sven tamar tanner tara tariq tarun taylor thelma todd travis trinity troy uma umesh usha uwe varsha varun
veena vernon vijay vimal vinita viola wade wanda warren wayne whitney willow wyatt xenia yara yash yesenia yvette
`;

/** `eddy`, `eddie`, `eddi`: one short form, however it ends. */
const ENDING = /(?:ie|ey|i|y)$/;
const SHORTEST_WITH_ENDING = 5;

interface Table {
  /** Every name, folded. */
  readonly known: Set<string>;
  /** A name, folded → the persons' names that it may stand for. */
  readonly groupsOf: Map<string, number[]>;
}

/** Made when it is first asked: at Google every click loads the script anew, and few of them compare names. */
let table: Table | undefined;

/** Whether it is a given name that the table knows: two of these that differ by a letter are two names, and no slip. */
export function isGivenName(word: string): boolean {
  table ??= readTable();
  return table.known.has(folded(word));
}

/** Whether two given names may be one person's: spellings, languages and short forms of one name. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  table ??= readTable();
  const [one, other] = [folded(a), folded(b)];
  if (one === other) return table.known.has(one);
  const ofOne = table.groupsOf.get(one) ?? [];
  const ofOther = table.groupsOf.get(other) ?? [];
  return ofOne.some((group) => ofOther.includes(group));
}

function readTable(): Table {
  const groupsOf = new Map<string, number[]>();
  const groups = ONE_PERSON.trim().split('\n').flatMap(groupsIn);
  groups.forEach((names, group) => {
    for (const name of names) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
  });
  return { known: new Set([...words(OTHERS).map(folded), ...groupsOf.keys()]), groupsOf };
}

/** A line's groups: its names with their short forms, and its names with each of the names of their own. */
function groupsIn(line: string): string[][] {
  const [full = '', rest = ''] = line.split(':');
  const [short = '', own = ''] = rest.split('|');
  const groups = [[...words(full), ...words(short)], ...words(own).map((name) => [...words(full), name])];
  return groups.map((names) => names.map(folded));
}

function folded(name: string): string {
  return name.length < SHORTEST_WITH_ENDING ? name : name.replace(ENDING, 'y');
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
