/*
 * Given names of one person: a line each, in plain letters. Before the colon the spellings of one name, after it the short
 * forms that stand for any of them, after the bar names of their own that only the full name may stand for as well
 * (`Elizabeth` may be `Lisa`, but `Liz` is not). Compiled by hand from common usage; the English ones were checked against
 * https://github.com/carltonnorthern/nicknames (Apache-2.0), whose list is not on npm; which
 * names of other languages are so near to another that they have to be known was looked up in those of @faker-js/faker (MIT).
 */
const ONE_PERSON = `
aaron aron: ron ronnie
abdul abdel
abdullah abdallah abdulla: abdul
abigail abbigail abigale: abby abbi gail
abraham ibrahim abram: abe bram
achille achilles
addison: addie
adelaide adele adela: addie della heidi
adrienne adriane
agatha agata: aggie
agnes agnieszka: aggie
ahmed ahmad ahmet
alan allan allen alain: al
alana alanna: lana
albert alberto: al bert bertie beto
alexander alejandro aleksander aleksandr alexandre alessandro alexandros oleksandr alexandru: alex al alec alek sandy sasha xander ale sandro
alexandra alejandra aleksandra alessandra alexandria: alex lexi lexie ali sandy sasha ola ale alexa | sandra
alexei aleksey aleksei alexey alexis: alex
alexia alessia: alex lexi
alexis: lexi lexie alex
alfonso alphonse alfons: al
alfred alfredo: al alf alfie fred freddie
alfreda: freda alfie
alice alicia: ali allie
alicia alisha
alison allison alyson allyson: ali allie
aliyah aliya alia aaliyah
alois aloysius: al
alonzo alonso: lon lonnie
alvin elvin: al
alyssa alisa alissa: ali ally lissa lisa
amanda: mandy manda
amelia amalia amelie: amy millie mel
anastasia anastasiya: nastya ana stacy tasia
anatoly anatole anatolie: tolya
andrea: andi andie drea
andrew andrei andrey andreas andre andres andrzej andras andrej: andy drew andi
angela angelica angelina angelika angelique angeles: angie
angelo: angel
ann anna anne ana: annie nan ania anya anouk anka anni | anita
annabelle annabel: bella belle
annette annetta: nettie anni
anthony antony antonio anton antoine: tony toni ant tonio
antonia antonina antoinette antonietta: toni tonia tonya netta
antonin: anton toni
archibald: archie
ariana arianna ariane ariadne ariadna: ari
arnaud arno
arnold arnaldo: arnie
arthur artur arturo: art artie
augustus august augustine agustin augusto augustin: gus auggie | austin
aurelia aurelie
aurelius aurelio aurel
barbara: barb barbie babs basia bobbie
bartholomew bartolomeo: bart
beatrice beatrix beatriz: bea bee trixie trix
belinda: linda bel
benedict benedikt benedetto: ben bennie
benjamin benyamin: ben benny benji benj
berenice bernice
bernadette: bernie
bernard bernardo bernhard bernd: bernie barney
bertha berta: bertie
beverly: bev
bianca bianka blanca blanche
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
camilla camille camila kamila: cammie milla millie
candace candice kandace: candy
carl karl carlo carlos charles charlie: carlitos chuck chaz
carla karla: carly
carol carole: | carolann
caroline carolyn carolina karoline karolina carolyne: carrie lina lynn callie | carol
cassandra kassandra: cass cassie sandy | sandra
catherine katherine kathryn katharine kathrin katrin catalina katarina katarzyna ekaterina caterina katerina katherina catarina katharina: cathy kathy kate katie kat kit kitty kay katya kasia cate trina kati katja rina
cecilia cecile cecily: cece celia cissy ceci
cedric: ced
celine celina selin
charlene: charlie char
charlotte carlota carlotta: charlie lottie char lotte lotta
chelsea chelsey: chels
cheryl sheryl: cher sherry cherie
chester: chet
christian kristian cristian kristijan: chris kit kris cris
christina christine kristina kristine cristina christiane krystyna christa krista: chris chrissie tina kris kristy christy cris stina tine | kristin kirsten
christopher kristopher christoph kristoffer cristobal christophe krzysztof christoffer: chris kris topher kit cris christof
cindy cynthia: cyndi
clara clare claire klara
clarissa: clara rissa
clement clemente clemens: clem
clementine clementina: clem
clifford clifton: cliff
clinton: clint
concepcion: concha
connor conor
constance constanza: connie
consuelo: chelo
cornelius cornelis kornel: neil kees con
courtney: court
crystal krystal: crys
curtis: curt
dahlia dalia
daniel daniil: dan danny dani danya danilo
daniela daniella danielle daniele: dani danni dany
daphne dafne
daria darya dariya: dasha
darlene darla: dar
darren darrin darron
darrin darin
darryl daryl darrell
david davide dawid: dave davey
deanna deanne: dee
deborah debra debora: deb debbie debi
delilah: lila
delphine delfina
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
dorothy dorothea dorota dorotea dorothee: dot dottie dolly dora dorte
douglas: doug
earnest ernest ernesto ernst: ernie
edgar: ed eddie
edith edyth: edie
edmund edmond edmundo: ed eddie ned ted
edward eduardo eduard edouard edvard: ed eddie ned ted teddy lalo
edwin: ed eddie
eileen aileen
eleanor eleanora elinor eleonora elenor leonora eleonore leonor leonore: ellie nell nora nelly ella lennie | ellen
eliana eliane: liana
elias elijah elia ilias ilyas: eli lias
elizabeth elisabeth elisabetta elisabet: liz sissi lizzie lizbeth liza beth betsy betty bess bessie libby elise ellie bettina | lisa eliza elsie elsa elisa
ella: el ellie
ellen: ellie nell nellie el
elliot eliot elliott: el
eloise eloisa heloise
emanuel emmanuel manuel immanuel: manny manu manolo
emil emilio emile
emilian emiliano emilien
emily emilia emely: em emmy millie
emma ema: em emmy
erasmus rasmus
eric erik erich erick
erica erika ericka
ernestine: tina
estelle estella: stella essie stela
esther ester hester: essie hetty
eugene eugenio evgeny eugen: gene zhenya
eugenia evgenia eugenie: zhenya
eva eve ewa: evie evi evita
evangeline: eva evie angie vangie
evelyn eveline evelina evelyne: eve evie ev lyn
ezekiel: zeke
fabian fabien fabiano
fabienne fabiana
felicia felicity: flick
ferdinand fernando ferdinando hernando: ferdie nando
flavia flavie
flavius flavio
florence: flo florrie
florian florin: flo
frances francesca francisca franziska francoise: fran frannie francie frankie fanny
francine: fran francie
francis francisco franz francesco francois frans frank francesc: frankie fran paco pancho chico franco curro
franklin: frank frankie
frederica federica frederika frederique: freddie fred rica
frederick frederic friedrich fredrick federico fryderyk frederik fredrik: fred freddie fritz rick rico
gabriel gabriele: gabe gabby gabi
gabriella gabrielle gabriela: gabby gabi gaby bri ella
gareth garret garrett gary garry
gaspar kaspar casper caspar jasper kasper gaspard
genevieve: jen viv
geoffrey jeffrey jeffery geoffroy jeff geoff gottfried
george georg jorge georges georgios giorgio jerzy georgi jordi joerg jorg juergen: yura gio juri | yuri
georgia georgina georgiana georgette: georgie gina
gerald gerardo gerard gerhard gerd: gerry jerry ger gerrit
geraldine: gerry geri jerry
gertrude gertrud gertruda: trudy trude
gilbert gilberto: gil bert beto
giovanni gianni: gio
grace gracie graciela grazia: chela
graham graeme
gregory grigory gregorio gregor grzegorz gregoire: greg gregg rory
guadalupe: lupe lupita
guillermo william wilhelm guglielmo willem guillaume: will bill billy willie liam wim memo guille wil | guilherme
gustav gustavo gustave: gus
gwendolyn gwendoline gwyneth: gwen wendy
hannah hanna hana: nan
haroldo harold: hal harry
harriet harriett harriette: hattie harry
harrison: harry
hayley hailey haley haylee
helen helena helene elena olena eleni: lena nell nellie | ellen
henrietta henriette: hettie etta jet
henry heinrich hendrik henrik enrique enrico henryk henrique: hal heinz henk hank harry quique kike rico
herbert heriberto: herb bert beto
herman hermann armando: manny
hilary hillary
horace horacio
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
isabel isabella isabelle isabela isobel izabela: izzy isa bella belle bel issy
isaiah isaias
isidore isidro isadora: izzy dora
ismail ismael ishmael
ivan: vanya
jackson: jack
jacob jakob jakub jacobo jaap: jake jay kuba jeb
jacqueline jaqueline jacquelyn: jackie jacqui jaqui
james jaime seamus hamish jacques giacomo: jim jimmy jamie jem jay
jane jayne jana: janie jenny
janet: jan
janice janis: jan
jasmine jasmin yasmin yasmine jasmina jazmin yasmina: jazz
jason: jay
javier xavier: javi xavi
jayden jaden
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
jill jillian gillian jil: gill jilly gilly
joachim joaquin joaquim joakim jochen: achim
joan: jo | joanna
joanna johanna joanne giovanna ioana joana joann joan: jo joey hanna hanne asia vanna jody
joe: joey
johannes johann johan jan: hans hannes jo janek janis han
john jon jhon: jack johnny jonny jock | juan jean johan johann johannes jan ivan giovanni hans jonathan
jonas jonah jona
jonathan johnathan jonathon johnathon jonatan: jon jonny john johnny nathan jono
jordan jorden
joseph jose giuseppe josef yosef yusuf yousef youssef josip iosif jozef: joe joey jo pepe beppe sepp pepito jos ze josie
josephine giuseppina josefina josefa jozefina: jo josie fina pepita
joshua josue: josh
josiah: joe si
judith judit: judy judi jude jutta
julia julie giulia yulia yuliya: jules juli jule
julian julius julio julien giulio jules: jul juli
juliana julianne giuliana julianna juliane: jules juli liana
juliet juliette julieta giulietta: jules
justin justino justyn
justine justina: tina
karen karin: kari kaz
kathleen cathleen: kathy cathy kath kate katie kay
katrina: kat trina kate
kayleigh kaylee kayley kylie: kay
kendrick kendall: ken kenny
kenneth: ken kenny
kevin: kev
kilian killian
kimberly: kim kimmy
kira kyra
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
leander leandro
leanne lianne: lea
leila layla laila leyla lela
lemuel: lem
leon leonid leone leonel leonidas leo
leona leonie leoni leontina leontine
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
louise louisa luisa luise: lou
lucas luke lukas luca luc luka lukasz: lucho
lucia lucy: lu luz luci
lucian lucien luciano: luc lucio
luciano lucio
lucille lucile: lucy lu
lucinda: lucy cindy lu
lyndon: lyn
maciej matthew matthias matteo mathieu mateo matias mateusz mathias matheus matthieu mattias matej mathew mateus mathis matthis mattia: matt matty mat teo mats
mackenzie mckenzie: kenzie mac
madeline madeleine madelyn maddalena madelene magdalena magdalene: maddie magda lena maggie malena mady madge
madison maddison: maddie
makayla michaela: kayla
malachi: mal
malcolm: mal malc
manuela emanuela emmanuelle: manu
marcel marcello marcelo marcin
marcella marcela marcelle: marcy
marco mark marcus marc marcos marek markus marko
margaret margarita margarethe margarete margherita marguerite malgorzata margaretha margareta: maggie meg peggy peg marge margie greta rita gretchen gosia maisie madge gretel daisy marga margo margot
marianne mariana mariann maryann maryanne marianna: mary ann anne
marilyn marylin marilynn: lyn
marion marian
marissa marisa: rissa
marjorie margery: marge margie marje
marsha marcia: marcy
martha marta: marty mattie
martin martino marten maarten martijn: marty mart martl
martina martine: tina marty
marvin: marv
mary maria mariya mariam maryam miriam marija mariah moira meryem myriam: ma molly polly may mimi masha mia mitzi mari mariette ma
mathilda matilda matilde mathilde: tilly mattie maud
maureen: mo
maurice mauricio maurizio moritz morris mauro: mo morrie moe mauri
maxim maksim massimo maximo maxime: max maks maxi
maximilian maximillian maximiliano massimiliano: max maxi milo
maxwell: max
megan meghan meagan: meg
mehmed mehmet
melanie melania: mel mellie
melinda: mindy linda lindy mel
melissa melisa: mel lissa missy
melvin: mel
mercedes: sadie
meredith: mer
mervin mervyn: merv
michael mikhail miguel michel michal mikael mihai michele mihail micheal michail mikail: mike mick mickey mikey misha mitch
michaela micaela mikaela michela: mickey mich
michelle michele: shelly mich chelle
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
nadia nadezhda nadja nadine nadezda: nadya
nancy: nan
naomi noemi noemie
natalie natalia nathalie natalya nataliya: nat natasha natty tali tash
natasha natasa: tasha tash nat
nathaniel nathan nathanael natan: nate nat natty
neal neil niall neill
nicholas nicolas nikolai nikolaus nicola niklas nikolaos niccolo nikolas niels nicolae klaus claus: nick nicky nico kolya nic nikki colin claes klas nils nicolo
nicole nicola nichole nikola nicoletta nicolette nikole: nicky nikki nic coco
noah noe
norbert norberto: bert
norman: norm
octavia: tavia
octavio ottavio octavian
oksana oxana: ksenia
olaf olav: ole
olga: olya
olive: ollie liv
oliver olivier: ollie
olivia oliwia: liv livvy ollie livia
ophelia ofelia
oscar oskar
osvaldo oswald: ozzy
pamela: pam
pascal pasquale
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
petronella petronela: nella petra
philip phillip philippe felipe filippo filip phillipe philipp: phil pip
philippa filippa: pip pippa
pilar: pili
preston: pres
priscilla: cilla
prudence: prue
rachel rachael rachelle raquel rahel: rach rae shelly
rafael raphael raffaele raffaello: rafa raf ralph rafe rafi
ralph rolf raul raoul
rajeev rajiv: raj
rajesh rajendra: raj
ramon raymond raimund raimundo ramiro reimund raymund: ray
ramona: mona
randall: randy
randolph: randy dolph
raphaela rafaela raphaelle raffaella: rafa
rebecca rebekah rebeca rebeka: becky becca reba beck
regina: gina reggie
reginald reynaldo reinaldo: reg reggie ron
renata renate
reuben ruben: rube
riana rianna
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
rosalind rosalinda rosalyn rosalie rosaline rosalia rozalia: rosie roz rose lia
rosanna roseanne rosanne: rose rosie roz anna
rosario: charo
roscoe: ross
rose rosa roza: rosie roz rosita
rosemary: rose rosie
roxanne roxana roxane roksana: roxy rox
rudolph rodolfo rudolf: rudy rolf fito
russell: russ rusty
sabina sabine
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
talia thalia
tamara: tammy mara
tammy tami
tamsin thomasina
tatiana tatyana tatjana: tanya tania tanja
teodoro theodore theodor fedor teodor theodoros todor: ted teddy theo teo
terence terrence terrance: terry
teresa theresa therese theresia: terry tess tessa tere resi teri tessie
thaddeus tadeusz: thad
theodora teodora: thea dora
thomas tomas tommaso tomasz thom tom: tommy tomek
tiffany: tiff tiffy
timothy timothee timoteo: tim timmy timo
titus tito
tobias: toby
trevor: trev
tyler: ty
tyrone: ty
ursula: uschi
valentin valentine valentino valentim valentijn: val
valentina: val tina
valerie valeria: val
vanessa vanesa: nessa ness van nessie
vasily basil vasyl vasil: bill
veronica veronika veronique: ronnie vero vera
victor viktor vittorio: vic
victoria viktoria vittoria: vicky vic tori tory toria
vincent vicente vincenzo vinzenz vinson: vin vince vinnie enzo
violet violetta: vi
virginia virginie: ginny ginger
vivian vivienne viviana viviane vivien: viv vi vivi
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
wilma vilma: billie
wilson: will
winifred: winnie win freda
winston: win
wojciech: wojtek
woodrow: woody
yehuda judah juda
yolanda iolanda
yuri yury: yura
yves ives
yvonne ivonne: evie
zachary zachariah zakaria: zach zack zac zak
zoe zoey
`;

/** Names without short forms of note. They are here so that two of them are known to be two, however alike. */
const OTHERS = `
abel ada adam adan adel adelina adeline adil adina adolf adrian adriana adrianna adriano aglae agneta aicha aida aidan
aiden aimee aisha ajay alban alberta albin albina alena aleyna alfio alida alina aline allegra alma alva alvaro alya
amar amara amber amin amina amir amira amit ammar amos amparo amrita anais ananya andela anders aneta angeline anica
anil anja anjali anke anneli annika antje april arda aria arian ariel arielle aris aristide arjun arlo armin arne arun
arvid arvind arya asha asher ashlee ashleigh ashley ashok asya athena aubrey audrey aurora autumn ava axel ayana ayden
ayesha ayla aylin ayush azra bailey barry beata beau bela belen benito bertram bertrand beryl bethan bethany bibiana
bilal birte blake blanka bonnie boris boyd brady brandi brandy brayan brent brett brice brooke bruce bruna bruno bryce
byron caleb calista callum camelia candela carina carmelo carmen casey cassidy cecil celeste celestin celestine cesar
chad chandra chantal chase cheyenne chiara chloe christelle christie ciara clark claude claudia claudine claudio
clayton cleo clive clyde cody cole colette colleen collin colm colton cora coralie cormac craig cruz cyrus dag dagmar
dagmara dakota dale dalila dalton damian damien damon dana danica dante danuta darcy darina dario darius dawn dean
declan deepa deepak defne delia deniz desiree desmond destiny devin devon dexter diamond dillon dina dinesh dino dion
divya diya donat donata donna dorian dorina doris duane dusan dustin dwayne dwight dylan earl ebony eda edita edna
eduarda eero efrain egil ela elaine elea elian elif elin elina eline elio ellis elmer elodie elton elvira elza emerson
emilija emre enes erin ervin erwin esme esmeralda estela estera ethan eunice evan ezra fabio fabiola faith farah farid
farida fatima fatma faye felicie felicita felix filipa finley finn fiona fletcher flora flore florentin florina floyd
freja freya frida fynn gabin gael gaelle gaia galina ganesh gavin geeta gemma gennaro german ghada giada gian gilda
girish gita giuliano glen glenda glenn grainne grant guido gunn gunnar guy hadley hakan halina hamid hamza hani harald
harish harley harper harsh harvey hasan hassan hayden hazel heather hector heike heiko hema hermine hilda hollie holly
hope hunter ida idris iliana ilse iman imke imogen imran ina ines inez inge ingeborg ingmar ingo ingrid ingvar inka
iris irma isha isla israel ivana ivo ivy jaclyn jade jamal jamil jamila janelle janina janna janne jared jaron jasna
jaxon jayson jens jesper jette jimena job jocelyn jodie joel joelle jolanta jolie jorgen joris jorunn jovan joy joyce
juana juanita jukka june kai kaisa kaja kajal kamal kamil kara karim karima karina karol kavita keanu keira keith
kelsey kendra kent kerry khaled khalid kian kiara kieran kiran kirk kirsi kurt kyan kyle lacey ladislav lalit lamar
lamia lance lasse laszlo lata latoya laure lauriane laurine lazar leana leda leena leif leigh lelia len leni lenn
lennart lennox leonida leopold letizia levi lian lidia liliane lilith lilla linn linnea lino linus lisandro liva liya
lloyd logan lois lore loredana loris lorna luan luana lubna luciana lucienne luiza lujza luna lutz lya lydia lyle
lynne mabel maddox mae maelle maeve mafalda magnus maha mahesh mahir mahmoud maia maida maike maite maja mala malia
malik malika malin malina mallory malvina malwina manish manoj manon maren mariano maribel marica marika marin marina
mario marisol marius marjan markku marlene marlon marshall martyn marwan marzena maura mavis maxine maya mayra medina
meena meera meike melina melody merle merlin mette mika mikayla mikkel mikko mila milan milana milena miles milica
milos minh miran mireia mirela mirella mirka mirko miron misty mohan mohit morgan morten munir myra myrna myron naresh
nash nasser naveen neda neha nela nelson neo neva nia nigel nika nikhil nikita niko nikodem nila nina nisa nisha nita
noam noel noelle nola nolan noor norma nuria odile oisin oleg omar opal orla ornella otto ove padraic paige palmer
paloma parker pascale patrice pearl philomena phoebe pia pierce piper pooja poppy pranav preeti priya quentin rabia
rachna radoslav radoslaw rahul rainer rakesh ramesh rami rana rania ranjit raven ravi rayan reece reem reena regis
reham reid reina reiner reinhard remy rena renato renee reza rhonda rhys ria riitta riley riya roald rocio rohan rohit
roisin romana romina romy ronan rosella rossella rowan rowena royce ruby rufus ruth ryan sabri said salim salma samir
samira sanaa sandeep sanja sanjay sanjiv santino santos saul savita scarlett seema selim selma serena seth shadi
shalini shane shay sheena shelby shelia sian sidonia sienna sierra simona simone sita skye slavka smita sneha soledad
stacie sterling suha sumit summer sunil sunita suresh svein sven tahir tamar tamer tanner tara tariq tarja tarun
taylor terje thelma thierry thorsten tia tiago tian tiana timon tiziana todd tor torbjorn tormod torsten travis
trinity trond troy uma umberto umesh usha uwe vanda varsha varun veena veikko vernon vesna vijay ville vimal vinita
viola vito wade wanda warren wayne whitney willow wyatt xenia yahya yara yash yasin yasser yesenia yousra yvette zaid
zaneta zeno ziad zora
`;

/** `eddy`, `eddie`, `eddi`: one short form, however it ends. */
const ENDING = /(?:ie|ey|i|y)$/;
const SHORTEST_WITH_ENDING = 5;

interface Table {
  /** Every name, folded. */
  readonly known: Set<string>;
  /** A name, folded → the lines in which it is a full name. */
  readonly fullIn: Map<string, number[]>;
  /** A name, folded → the lines in which it is a short form. */
  readonly shortIn: Map<string, number[]>;
}

/** Made when it is first asked: at Google every click loads the script anew, and few of them compare names. */
let table: Table | undefined;

/** Whether it is a given name that the table knows: two of these that differ by a letter are two names, and no slip. */
export function isGivenName(word: string): boolean {
  table ??= readTable();
  return table.known.has(folded(word));
}

/**
 * Whether two given names may be one person's: spellings, languages and short forms of one name. Of two short forms only those that
 * sound alike: `Bob` and `Rob` may be one Robert, `Chris` and `Tina` are not one Christina.
 */
export function mayBeOneGivenName(a: string, b: string): boolean {
  table ??= readTable();
  const { known, fullIn, shortIn } = table;
  const [one, other] = [folded(a), folded(b)];
  if (one === other) return known.has(one);
  return (
    haveLineInCommon(fullIn.get(one), fullIn.get(other)) ||
    haveLineInCommon(fullIn.get(one), shortIn.get(other)) ||
    haveLineInCommon(shortIn.get(one), fullIn.get(other)) ||
    (soundAlike(one, other) && haveLineInCommon(shortIn.get(one), shortIn.get(other)))
  );
}

function haveLineInCommon(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a.some((line) => b.includes(line));
}

function soundAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a.slice(1) === b.slice(1);
}

function readTable(): Table {
  const fullIn = new Map<string, number[]>();
  const shortIn = new Map<string, number[]>();
  ONE_PERSON.trim()
    .split('\n')
    .flatMap(parted)
    .forEach(({ full, short }, line) => {
      for (const name of full) fullIn.set(name, [...(fullIn.get(name) ?? []), line]);
      for (const name of short) shortIn.set(name, [...(shortIn.get(name) ?? []), line]);
    });
  return { known: new Set([...words(OTHERS), ...fullIn.keys(), ...shortIn.keys()]), fullIn, shortIn };
}

/** A line's names with their short forms, and its names with each of the names of their own. */
function parted(line: string): { full: readonly string[]; short: readonly string[] }[] {
  const [names = '', rest = ''] = line.split(':');
  const [short = '', own = ''] = rest.split('|');
  const full = words(names);
  return [{ full, short: words(short) }, ...words(own).map((name) => ({ full: [...full, name], short: [] }))];
}

function folded(name: string): string {
  return name.length < SHORTEST_WITH_ENDING ? name : name.replace(ENDING, 'y');
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).map(folded);
}
