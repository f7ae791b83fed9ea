/*
 * Given names of one person: a line each, in plain letters. Before the colon the spellings of one name, after it the short
 * forms that stand for any of them, after the bar names of their own that only the full name may stand for as well
 * (`Elizabeth` may be `Lisa`, but `Liz` is not). Compiled by hand from common usage; the English ones were checked against
 * https://github.com/carltonnorthern/nicknames (Apache-2.0), whose list is not on npm.
 */
const ONE_PERSON = `
aaron aron: ron ronnie
abdul abdel abdoul abd: abdu abdo
abigail abbigail abigale: abby abbi gail
abraham avraham ibrahim abram: abe bram ibo avi
addison: addie
adelaide adele adela: addie della heidi
adrienne adriane
agnes agnieszka: aggie aga agnese
ahmed ahmad ahmet achmed
alan allan allen alain: al
albert alberto: al bert bertie albie beto
alexander alejandro aleksander aleksandr alexandre alessandro alexandros oleksandr alexandru: alex al alec alek lex sandy sasha xander zander ale sandro shura jandro
alexandra alejandra aleksandra alessandra alexandria oleksandra: alex lex lexi lexie ali sandy sasha ola ale xandra | sandra
alexei aleksey aleksei alexey alexis oleksii: alyosha lyosha alex
alexis: lexi lexie alex lex
alfonso alphonse alfons: al fonso
alfred alfredo: al alf alfie fred freddie fredo
alfreda: freda alfie
alice alicia: ali allie | elsie
alicia alisha
alison allison alyson allyson: ali allie
alois aloysius: loisl al
alonzo alonso: lon lonnie
alvin elvin: al
alyssa alisa alissa: ali ally lissa lisa
amanda: mandy manda
amelia amalia emelia: amy millie mel
anastasia anastasiya: nastya ana stacy stasia tasia
anatoly anatolii: tolya
andrea andreia: andi andie drea
andrew andrei andrey andreas andre andres andrzej andras andrej andrii: andy drew andi andryusha
angela angelica angelina angelika angelique angeles: angie angel gela
ann anna anne ana: annie nan nannie ania anya anouk anka anni annina | nancy anita annabelle
annabelle annabel annabella: anna bella belle
annette annetta: nettie anni
anthony antony antonio anton antoine antonis: tony toni ant tonio tonino tonho antek
antonia antonina antoinette antonietta: toni tonia tonya tosia | ann netta
archibald: archie
arlene arleen
arnold arnaldo: arnie
arthur artur arturo artem: art artie
artyom artem: tyoma
augustus august augustine agustin augusto augustin: gus auggie tino | austin
barbara: barb barbie babs basia bobbie
bartholomew bartholomaeus bartlomiej bartolomeo: bart barty bartek
beatrice beatrix beatriz: bea bee trixie trix triss | betty
belinda: linda bel
benedict benedikt benedetto: ben bennie
benjamin benyamin binyamin: ben benny benji benj
bernadette: bernie detta
bernard bernardo bernhard bernd: bernie barney
bertha berta: bertie
bertram bertrand: bert
beverly: bev
boris: borya
bradley bradford: brad
brandon branden brendon: bran
brenda: bren
brendan brendon: bren
brian bryan bryant
brianna briana breanna: bri bree
bridget brigid brigitte birgit: bridie biddy gitte gitta
brittany brittney britney: britt brit
caitlin kaitlin caitlyn kaitlyn katelyn kaitlynn: cait kait kate katie
calvin: cal
cameron kameron: cam
camilla camille camila: cami cammie milla millie
candace candice kandace: candy
carl karl carlo carlos charles charlie: carlitos chuck chas chaz chip kalle
carla karla: carly
carol carole karol: caro | carolann
caroline carolyn carolina karoline karolina carolyne: carrie caro lina karo lynn callie | carol
cassandra kassandra: cass cassie sandy | sandra
catherine katherine kathryn catharine katharine kathrin katrin cathryn catalina katarina katarzyna ekaterina yekaterina caterina katerina katherina catarina kateryna: cathy kathy kate katie kat kit kitty kay katya kasia cat cate trina kati katja rina katka | karen kathleen caitlin
cecilia cecile cecily: cece celia cissy ceci
cedric: ced
charity: chat cherry
charlene: charlie char
charlotte carlota: charlie lottie char lotte lotta
chelsea chelsey: chels
cheryl sheryl: cher sherry cherie
chester: chet
christian kristian cristian: chris kit kris cris
christina christine kristina kristine cristina christiane krystyna christa krista: chris chrissie tina kris kristy christy krissy cris stina tine | kristin kirsten
christopher kristopher christoph kristoffer cristobal christophe krzysztof christoffer: chris kris topher kit cris stoffel krzysiek christo christof
cindy cynthia: cyndi
clara clare claire klara
clarence: clancy
clarissa: clara rissa
clement clemente: clem
clementine clementina: clem
clifford clifton: cliff
clinton: clint
concepcion: concha conchita
connor conor
constance constanza: connie
consuelo: chelo
cordelia: delia cordy
cornelia: nelia nelly corrie
cornelius cornelis: neil cor kees con
cory
courtney: court
crystal krystal: crys
curtis: curt
daniel danil daniil: dan danny dani danya danilo
daniela daniella danielle daniele: dani danni dany
daria darya dariya: dasha
darlene darla: dar
darren darrin darron
darrin darin
darryl daryl darrell
david davide dawid: dave davey dav dudu dudi
deanna deanne: dee
deborah debra debora: deb debbie debi
delbert: del bert
delilah: lila
denise: dee niecy
dennis denis: denny den
derek derrick derrek
diana diane dianne: di dee
dieter dietrich diederik: diet dirk
dimitri dmitry dimitrios dimitris dmitriy dmytro: dima mitya jim
dolores: lola dolly
dominic dominik dominick domenico dominique domingo: dom nick mimmo nic
donald: don donnie
donovan: don donnie van
dorinda: dora dori
dorothy dorothea dorota: dot dottie dolly dora dory dorte
douglas: doug dougie
drusilla: dru
duncan: dunc
earnest ernest ernesto ernst: ernie
ebenezer: eb ben
edgar: ed eddie
edith edyth: edie
edmund edmond edmundo: ed eddie ned ted
edward eduardo eduard edouard edvard: ed eddie ned ted teddy lalo edu dudu edi
edwin: ed eddie
eileen aileen
elaine: lainie laine
eleanor eleanora elinor eleonora elenor leonora: ellie nell nora nelly ella len lennie | ellen
elias elijah eliyahu: eli elie lias
elizabeth elisabeth elisabetta elzbieta elisabet elisaveta yelizaveta: liz lizzie lizbeth liza beth betsy betty bess bessie libby elise ellie lisbeth liesl lis ela bettina lilibet | lisa eliza elsie elsa ilse isabel
ella: el ellie
ellen: ellie nell nellie el
elliot eliot elliott: el
elvira: elvie
emanuel emmanuel manuel immanuel manoel: manny manu manolo manel
emily emilia emely: em emmy millie
emma: em emmy
eric erik erich erick
erica erika ericka: ricki
ernestine ernestina: tina erna
estelle estella: stella essie
esther ester hester: essie ettie hetty esti
eugene eugenio evgeny yevgeny evgenii: gene zhenya genio
eugenia evgenia yevgenia: zhenya gena genie
eva eve yeva ewa: evie evi evita
evangeline: eva evie angie vangie
evelyn eveline evelina evelyne: eve evie ev lyn
ezekiel: zeke
felicia felicity: fliss flick
ferdinand fernando ferdinando hernando: ferdie nando fern nano
fernanda: fer nanda
florence florian: flo florrie flossie
frances francesca francisca franziska francoise: fran frannie francie frankie paca fanny chica franzi cesca paquita
francine: fran francie
francis francisco franz francesco francois franciszek frans ferenc frank francesc: frankie fran paco pancho chico cisco franco kiko franek feri quico ciccio pacho paquito curro
franklin: frank frankie
frederica federica frederika frederique: freddie fred fede rica
frederick frederic friedrich fredrick federico fryderyk frederik fredrik: fred freddie fritz rick fede rico freek
gabriel gabriele gavriel: gabe gabby gabi gab gabo
gabriella gabrielle gabriela: gabby gabi gaby bri ella
gareth garret garrett gary garry: gaz gare
genevieve: gen jen viv
gennady: gena
geoffrey jeffrey jeffery geoffroy jeff geoff godfrey gottfried
george georg jorge georges georgios giorgio jerzy georgi jordi georgii jurgen joerg jorg juergen gheorghe: yura gio geo coque jurek yorgos juri | yuri
georgia georgina georgiana georgette: georgie gina
gerald gerardo gerard gerhard gerd: gerry jerry ger gerrit
geraldine: gerry geri jerry
gertrude gertrud: trudy gertie trude
gilbert gilberto: gil bert beto
giovanni gianni: vanni nino gio
gloria: glo
gordon: gordy
grace gracie graciela grazia: chela
graham graeme
gregory grigory gregorio gregor grzegorz grigorii gregoire: greg gregg grisha goyo goio grzesiek rory
griselda: zelda
guadalupe: lupe lupita
guilherme: gui
guillermo william wilhelm guglielmo willem guillaume wiliam: will bill billy willie liam wim memo guille pim bil gui wil | guilherme
gustav gustavo gustave: gus guus tavo
gwendolyn gwendoline gwyneth: gwen wendy
hannah hanna: nan hannie
haroldo harold: hal harry
harriet harriett harriette: hattie harry
harrison: harry
hayley hailey haley haylee
helen helena helene elena olena eleni: lena nell nellie ela leni leno | ellen elaine eileen
henrietta henriette: hettie etta jet
henry heinrich hendrik henrik enrique enrico henryk henrique: hal heinz henk hank harry quique kike rico heini rik hennie heiner
herbert heriberto: herb bert herbie beto
herman hermann armando: manny
hezekiah: zeke
hilary hillary: hil
howard: howie
hubert huberto: hub bert hugh
hugh hugo ugo
humphrey humberto umberto: beto
hussein hussain husain husayn
ian iain
ignacio ignatius ignacy inigo ignazio: nacho iggy nacio
igor ihor
ilya ilia illya: ilyusha
ioannis yiannis giannis yannis: john yanni gianni
irene irina irena iryna: ira rene
irving irvin irwin: irv
isaac isaak yitzhak: ike zak itzik zac
isabel isabella isabelle isabela ysabel isobel: izzy isa bella belle isi bel chabela issy
isaiah
isidore isidro isadora: izzy dora
ivan: vanya
jackson: jack
jacob jakob jakub jacobo jaap yaakov jakov yakov iakov: jake jay kuba coby koby kobe sjaak jeb cobi yankel | james
jacqueline jaqueline jacquelyn: jackie jacqui jaqui
james jaime seamus hamish jacques giacomo: jim jimmy jamie jem jimbo jay jimi
jane jayne jana: janie jenny jannie | jean
janet jannet: jan
janice janis: jan
jasmine jasmin yasmin yasmine yasmeen: jas jazz yas
jason: jay jase
javier xavier: javi xavi
jean: jeannot
jeanette jeannette janette: jan nettie
jeanne jean janine: jeannie janie
jedediah jedidiah: jed
jedidiah: jed
jefferson: jeff
jemima: mima jem
jennifer jenifer: jen jenny jenn | jenna
jeremy jeremiah jeremias jerome jeronimo: jerry jez jem jezza
jermaine germaine
jesse: jess
jessica: jess jessie
jesus: chuy chucho chus suso
jill jillian gillian: gill jilly gilly
joan: joanie jo | joanna
joanna johanna joanne giovanna ioana joana joann joan: jo joey hanna hanne asia joasia vanna jojo jody
joe: joey
johannes johann johan jan: hans hannes jo janek janis hansi joop han
john jon jhon: jack johnny jonny jock | juan jean johan johann johannes jan ivan ian sean evan giovanni joao hans yohan yahya jonathan
jonathan johnathan jonathon johnathon yonatan: jon jonny john johnny nathan jono yoni jonty
jordan jorden: jord jory
joseph jose giuseppe josef josep yosef yusuf yousef youssef josip jozef iosif: joe joey jo pepe beppe sepp pepito chepe peppe peppino jos ze josie pino jupp jozek yossi zezinho pepino
josephine giuseppina josefina josefa: jo josie pina pepa fina pepita
joshua josue yehoshua: josh
josiah: joe si
juan: juanito juancho
judith judit yehudit: judy judi jude jutta
julia julie giulia yulia iulia yuliya: jules juli jule yulya
julian julius julio julien giulio yulian jules: jul juli
juliana julianne giuliana julianna juliane: jules juli liana
juliet juliette julieta giulietta: jules
justin justus justino
karen karin: kari kaz
kathleen cathleen: kathy cathy kath kate katie kay
katrina: kat trina kate
kayleigh kaylee kayley kylie: kay
kelly
kendrick kendall: ken kenny
kenneth: ken kenny kenn
kevin: kev
keziah: kezia kizzy
kimberly: kim kimmy
konstantin constantine constantin konstantinos: kostya kostas kosta dinos gus costa stan costas
kristin kristen kirsten kirstin kerstin: kris kristy kirsty
lamont: monty
larisa larissa: lara lora
latasha latisha: tasha tisha
laura: laurie lori lolly
laurel: laurie
lauren lauryn: laurie ren lori
lawrence laurence lorenzo laurent lars lorenz laurens: larry laurie renzo loz law lau enzo
leah lea lia
leanne leann lianne: lea
lemuel: lem
leon leonid leone leonel leonidas lev leo: lyonya lyova
leonard leonardo leonhard: len lenny leo leon nardo
leroy: lee roy
leslie: les
lester: les
letitia leticia: tish letty
lillian lilian liliana lilly lily lilia: lil lili
lincoln: linc
linda lynda: lindy lyn lin lynn
lindsay lindsey lyndsey linsey: linds
lionel: leo
lorena: lori
loretta: lori etta
lorraine: lori rainy
louis lewis luis luigi ludwig lluis ludovico luiz lajos lodewijk ludovic: lou louie lew gigi lucho luisito lutz gino lui
louise louisa luisa luise: lou lulu | lois
lucas luke lukas luca luc luka lukasz: lucho
lucia lucy: lu lulu luz luci lucita
lucian lucien luciano: luc lucio
luciano lucio
lucille lucile: lucy lu
lucinda: lucy cindy lu
luella: lu ella
lyndon: lyn
lyubov liubov: lyuba
maciej matthew matthias matteo mathieu mateo matias mateusz mathias matheus matthieu mattias matej mathew matvey mateus: matt matty mat teo matze hias matvei thijs ties mats mathis teus
mackenzie mckenzie: kenzie mac
madeline madeleine madelyn maddalena madelene magdalena magdalene: maddie magda lena maggie leni malena mady madge
madison maddison: maddie
makayla michaela: kayla
malachi: mal
malcolm: mal malc
marcel marcello marcelo marcin marceli
marco mark marcus marc marcos marek markus
margaret margarita margarethe margarete margherita marguerite malgorzata margaretha margareta: maggie meg peggy peg marge margie greta rita gretchen gosia maisie madge gretel mags grete midge griet daisy marga margo margot | megan marjorie
marianne mariana mariann maryann maryanne marianna: mary ann maria mari anne
marilyn marylin marilynn: mary lyn
marion marian: mary
marissa marisa: rissa
marjorie margery: marge margie marje
marsha marcia: marcy
martha marta: marty mattie
martin martino marten maarten martijn: marty mart martl tin
martina martine: tina marty
marvin: marv
mary maria mariya mariam maryam miriam marija mariah moira mairi meryem marya: molly polly mae may mimi masha mia mitzi mari mamie marusya mariella marita mariette manya miri majka maja maruja marichu mickie | maureen marion marilyn rosemary maura maire
mason
mathilda matilda matilde mathilde: tilly mattie maud
maureen: mo reen
maurice mauricio maurizio moritz morris mauro: mo mori morrie moe mau mauri
maxim maksim massimo maximo maxime: max maks maxi
maximilian maximillian maximiliano massimiliano: max maxi milo
maxwell: max
megan meghan meagan: meg
mehmed mehmet
melanie: mel mellie lanie
melinda: mindy linda lindy mel
melissa: mel lissa missy
melvin: mel
mercedes: merche sadie
meredith: mer merry
mervin mervyn: merv
michael mikhail miguel michel michal mikael mihai michele mikkel mihail mykhailo micheal michail mihaly mikolas: mike mick mickey mikey misha mitch michi mischa miki mihalis
michelle michele michaela micaela mikaela michela: shelly mich chelle mickey michi mica shell
mildred: millie
millicent: millie
minerva: minnie
miranda: mandy randy mira
mitchell: mitch
mohammed muhammad mohamed mohammad muhammed mohamad mahomet mehmet mamadou muhamed mohd mhd muhamad: mo moh hamo md hamada
monica monika monique: mona moni mon
montgomery: monty
mortimer: mort
moses moshe moises mose moussa musa: mo moe moishe
muriel: mur
mustafa mostafa moustafa
nadia nadezhda nadiya nadja nadine: nadya nad
nancy: nan nance
natalie natalia nathalie natalya nataliya: nat natasha natty tali tash tata nati
natasha: tasha tash nat
nathaniel nathan nathanael natan: nate nat natty
neal neil niall neill
nicholas nicolas nikolai nikolaus nicola niklas nikolaos niccolo mikolaj nikolas mykola niels nicolae klaus claus: nick nicky nico niko kolya nik klaas nikos miki nic nikki colin claes klas nils nicolo
nicole nicola nichole nikola nicoletta nicolette nikole: nicky nikki nic nik coco nichi
norbert: norb bert
norman: norm
obadiah: obie
octavia: tavia
octavio ottavio octavian: tavo
oksana oxana: ksenia ksyusha
oleg oleh
olga: olya olenka
olive: ollie liv
oliver olivier oliviero: ollie oli noll
olivia: liv livvy ollie livia
oscar oskar: ozzie
osvaldo oswald: ozzy waldo
owen eoin
pamela: pam pammy
patricia patrizia patrycja: pat patty trish tricia patsy pati
patrick patricio padraig patrizio patryk patrik: pat paddy rick packie pato
paul paulo pablo paolo pawel pavel pavlo paulus pavol pauli: pasha pasza paulinho palle
paula paola: pau
paulette: paula
pauline paulina: polly lina paula
pedro peter pierre pietro pieter petr piotr petros petrus pyotr petro per petar peder: pete petey perico piet pit piero pierrot petya pero pjotr piter perry
peggy
penelope: penny pen nell
percival percy
percy: perce
petronella: nel nelly petra
philip phillip philippe felipe filippo filip phillipe philipp felip: phil pip flip pippo filo lippo
philippa filippa: pip pippa
phyllis: phyl
pilar: pili
preston: pres
priscilla: cilla prissy pris
prudence: prue pru
quincy
rachel rachael rachelle raquel rahel: rach rae shelly
rafael raphael raffaele raffaello rafal: rafa raf ralph rafe lello rafi
ralph rolf raul ralf raoul
ramon raymond raimund raimundo ramiro reimund raymund ramone raymondo: ray moncho monchi
ramona: mona
randall: randy rand
randolph: randy dolph
rebecca rebekah rebeca: becky becca bec becks reba beck
regina: gina reggie
reginald reynaldo reinaldo rinaldo reinhold: reg reggie rey ron naldo
renata renate
reuben ruben: rube
rhoda
ricardo richard riccardo rikard ryszard richie: rick dick rich ricky dickie rico ric rik cardo
robert roberto rupert robbert robertas: bob bobby rob robbie bert rab rabbie robin beto berto robb
roberta: bobbie bertie robbie berta
robin robyn: rob
rocco roque
roderick rodrigo roderich: rod roddy rick rodri rory
rodney: rod
roger rodger rogelio rogerio ruggero rutger: rodge rog
roland orlando rolando
roman romano
ronald ronaldo ronan: ron ronnie naldo
rosalba: rosa alba
rosalind rosalinda rosalyn rosalie rosaline rosalia: ros rosie roz rose lia
rosamund rosamond: ros
rosanna roseanne rosana rosanne rosann: rose rosie roz anna
rosario: charo chayo
roscoe: ross
rose rosa roza: rosie roz ro rosita
rosemary: rose rosie romy mary
roxanne roxana roxane roksana: roxy rox
rudolph rodolfo rudolf rodolphe: rudy rolf fito dolf rudi
russell: russ rusty
sabrina: brina
salvador salvatore: sal salva toto turi chava salvo
samantha: sam sammy manthy
samson sampson: sam sammy
samuel samuele shmuel samuil: sam sammy samy sami
sandra: sandy
sanford: sandy
santiago diego thiago: santi tiago chago
sarah sara zara zahra sahra: sadie sally sal sarita
savannah: anna vanna savvy
scott: scotty
sean shaun shawn
sebastian sebastien sebastiano bastian: seb bas basti bastien seba bastiaan bash
selena selina: lena
sergei sergey sergio serge serhii sergii: seryozha serg checho
seth
shannon: shan
sharon: shaz shari
shawna shauna
sheila sheelagh
sheldon shelton: shelly shel
sherry sheri cherie
shirley: shirl
sidney sydney: sid syd
sigmund sigismund siegfried: sig sigi
silas: si
silvester sylvester silvestre: sly syl
silvia sylvia sylvie: sil syl silvi
simon simeon shimon szymon: si sim
solomon salomon shlomo suleiman sulaiman: sol solly
sophia sofia sophie sofya zofia sofie sofiya: sofi soph sonya zosia sonja fifi sonia
spencer: spence
stanislav stanislaw stanislaus estanislao: stas stan slava staszek stashek tanis
stanley: stan
stephanie stefania stefanie estefania stefanija: steph steffi stefi fanny stevie stef fani stephie
stephen steven stefan stephan stefano esteban stephane stefanos steffen istvan estevan stepan stjepan etienne stephon: steve stevie steph stef fano teban pista stevo
stuart stewart: stu stew
sullivan: sully
susan suzanne susanna susannah susana zuzanna suzanna susanne shoshana zuzana: sue susie suzy suki zuza sanne susi susanita suse
svetlana svitlana: sveta lana
tabitha: tabby
tamara: tammy tam toma mara
tammy tami
tamsin thomasina: tam
tatiana tatyana tetiana tatjana: tanya tania tanja tata
teodoro theodore theodor fyodor fedor feodor teodor theodoros tewodros todor: ted teddy theo teo fedya thodoris doro dorus
terence terrence terrance: terry tel
teresa theresa therese terezija tereza theresia teressa: terry tess tessa tere resi teri tessie
thaddeus tadeusz tadeo: thad tad
theodora: thea dora theo
theodosia: theo
thomas tomas tommaso tomasz tomaso tomos thom tom: tommy tomek masi maso
tiffany: tiff tiffy
timothy timothee timofey timoteo timoteus timotheus: tim timmy timo
tobias: toby tobi tobe
tracy
trevor: trev
tristan tristram
tyler: ty
tyrone: ty
ursula: uschi ursel ulla
valentin valentine valentino: val valya
valentina: val vale tina valya
valerie valeria valeriya: val vale lera
vanessa: nessa ness van nessie
vasily vasilios basil vasyl vassilis vasil: vasya bill vasilis
veronica veronika veronique: ronnie vero roni nika vera vroni vronny
victor viktor vittorio vitor: vic vitya vik
victoria viktoria vittoria viktoriya: vicky vic tori vika tory toria
vincent vicente vincenzo vinzenz vinson: vin vince vinnie enzo chente cencio vinz
violet violetta: vi
virginia virginie: ginny ginger gini
vivian vivienne viviana viviane: viv vi vivi
vladimir volodymyr wladimir vladimiro wlodzimierz: vova volodya vlad vladi volo
vladislav wladyslaw vladyslav: vlad slava vladik
vyacheslav viacheslav: slava
wallace: wally
walter walther gualtiero valter: walt wally wat
webster: web
wesley: wes
wilbur: will willie
wilfred wilfried wilfredo: wilf fred will
wilhelmina: mina billie willa minnie wilma
willis: will bill
wilma: billie willa
wilson: will
winfield: win
winifred: winnie win freda
winston: win
wojciech: wojtek
woodrow: woody
xiomara
yehuda judah juda
yolanda iolanda yolande: yoli yola
yuri yury yurii iurii: yura
yvonne ivonne: vonnie evie
zachary zachariah zacharias zakaria zackary: zach zack zac zak
zebulon: zeb
zoe zoey
`;

/** Names without short forms of note. They are here so that two of them are known to be two, however alike. */
const OTHERS = `
aaliyah aarav abel abhinav ada adam aditi aditya adrian adriana adrianna adya aidan aiden aimee aisha ajay akash akira akshay
alberta alka alma alok alvaro aman amar amber amina amir amit amita amos amparo amrita anais ananya aniket anil anish anjali
anjana anju ankit ankita ansh anusha april ari aria ariana ariel arjun arlo arnav arun arya aryan asha asher ashlee ashleigh
ashley ashok asif athena aubrey audrey aurora autumn ava ayesha aylin ayush aziz bahar bailey bao barry basim beau beryl
bethan bethany bharat bhavya bianca bilal bina binh blake bonnie boyd brady brandi brandy brent brett brooke bruce bruno
bryce byron caleb callum carmen casey cassidy cesar chad chandra chantal chase chetan cheyenne chloe christie claude claudia
claudio clayton clive clyde cody cole colette colleen collin colm colton cora cormac craig cruz cuong cyrus dakota daksh dale
dalton damian damien damon dana dante darcy dario darius darsh dawn dean declan deepa deepak desiree desmond destiny dev
devika devin devon dexter dhruv diamond dillon dinesh divya diya donna doris duane duc dung dustin dwayne dwight dylan earl
ebony edna eduarda efrain elif ellis elmer elton emerson emi emil emilio emre erin esme esmeralda ethan eunice ezra fabian
fabio fabiola faisal faith farah farid farida fatima fatma faye felix fen finley finn fiona fletcher flora floyd freya frida
gael gagan ganesh gaurav gautam gavin geeta gemma giang girish gita glen glenda glenn gopal govind grant guido guy hadley
hamid hamza hanan hanh harini haris harish harley harper harsh haruki haruto harvey hasan hassan hayden hazel heather hector
hema hemant hien hieu hilda hiro hiroshi hitesh hoa hollie holly hope huda hui huma hung hunter huong ida idris iman imogen
imran indira ines inez ingo ingrid iqbal irfan iris irma isha ishaan isla ismail ivana ivy jaclyn jade jagdish jai jamal
jamil jamila janelle jared jarrod javid jaxon jaya jayden jihoon jimena jing jisoo joaquin jocelyn jodie joel joy joyce
juanita june jyoti kabir kai kamal kamala kaori kara karan karim karima karina karthik kavita keiko keira keith kelsey kendra
kenji kent kenta kerry khadija khalid khanh kiara kieran kiran kirk krishna kunal kurt kyle lacey lakshmi lalit lance laszlo
lata latif latoya layla leigh leila levi leyla lilith ling linh lloyd logan lorna luciana lydia lyle lynne mabel madhav madhu
maeve maha mahesh mahmoud mai majid malik mallory manish manju manoj maribel mariko marina mario marisol marjan marlene
marlon marshall martyn marwan masako mavis maya mayumi meena meera megha mehdi mei melody mikayla mila milan miles minh minho
minji misty mitali mohan mohit morgan mukesh munir myra myrna nabil nadir naeem naina nam nandini naoko naomi naresh nasir
nasser naveen nawal neel neelam neeraj neeta neha nelson nga ngoc nhung nia nidhi nigel nikhil nikita nina nisha nita nitin
nitya noah noel noelle nolan noor norma nuria omar omkar opal ophelia orla osama otto paige palmer parker parth parvati pavan
pearl philomena phoebe phuong pierce piyush pooja poonam poppy prabhu prachi pradeep prakash pramod pranav prasad pratik
praveen preeti prem priya qiang quan quang quentin quynh radha rafiq raghav rahim rahman rahul raj rajeev rajesh rajiv rakesh
rakhi raman ramesh rana ranbir rani rania ranjit rashid rashida raven ravi reece reem reena rei reid reinhard rekha rena
renee reza rhonda rhys ria riley rishi ritu riya rohan rohit roshan rowan ruby rufus rupa ruth ryan ryo sachin sagar sahil
said saira sakura salim salma sameer samir samira sana sandeep sandhya sangeeta sanjay santos sanya satish satoshi saul
scarlett seema selma serena shahid shalini shane shankar sharad shay sheena shelby shelia shilpa shinji shirin shiv shivani
shota shreya shruti sian siddharth sienna sierra simone simran sita skye sneha soledad sonal sonali srinivas stacie sterling
subhash sudha sudhir sujata sukhdev sumit summer sungmin sunil sunita suresh surya sven swati tahir takashi takeshi tamar
tamer tanner tanvi tara tariq taylor tejas thanh thao thelma thu ting todd tomoko trang travis trinity troy trung tuan tung
uday ujjwal uma umesh usha usman uwe varsha varun vasant veena vernon vidya viet vijay vikas vikram vimal vinay vineet vinh
vinod viola vishal vivek wade wael walid wanda warren wayne whitney willow wyatt xenia xia xin yara yash yasir yesenia ying
yogesh yoko younes yui yuki yuko yumi yuna yusuke yvette zain zainab zeynep ziad
`;

/** `eddy`, `eddie`, `eddi`: one short form, however it ends. */
const ENDING = /(?:ie|ey|i|y)$/;
const SHORTEST_WITH_ENDING = 5;

const groupsOf = new Map<string, number[]>();
const known = new Set(words(OTHERS).map(folded));
let groups = 0;
for (const line of ONE_PERSON.trim().split('\n')) {
  const [full = '', rest = ''] = line.split(':');
  const [short = '', own = ''] = rest.split('|');
  addGroup([...words(full), ...words(short)]);
  for (const name of words(own)) addGroup([...words(full), name]);
}

/** Whether it is a given name that the table knows: two of these that differ by a letter are two names, and no slip. */
export function isGivenName(word: string): boolean {
  return known.has(folded(word));
}

/** Whether two given names may be one person's: spellings, languages and short forms of one name. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  const [one, other] = [folded(a), folded(b)];
  if (one === other) return known.has(one);
  const ofOther = groupsOf.get(other);
  return (ofOther && groupsOf.get(one)?.some((group) => ofOther.includes(group))) ?? false;
}

function addGroup(names: readonly string[]): void {
  for (const name of names.map(folded)) {
    known.add(name);
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), groups]);
  }
  groups++;
}

function folded(name: string): string {
  return name.length < SHORTEST_WITH_ENDING ? name : name.replace(ENDING, 'y');
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
