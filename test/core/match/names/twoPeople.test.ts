import fc from 'fast-check';
import { arePlainlyTwoPeople, areTwoPeople, areWithin } from '../../../../src/core/match/names/twoPeople.ts';
import { type PersonName, readName } from '../../../../src/core/normalize/name.ts';

const ONE_PERSON: readonly (readonly [string, string])[] = [
  ['Smith, Ann', 'Ann Smith'],
  ['SMITH ANN', 'Ann Smith'],
  ['A. Smith', 'Ann Smith'],
  ['J R Smith', 'Robert Smith'],
  ['JR Smith', 'James Smith'],
  ['JP Dupont', 'Jean-Pierre Dupont'],
  ['Dr Ann Smith', 'Ann Smith PhD'],
  ['Mrs Smith', 'Ann Smith'],
  ['John Smith Jr', 'John Smith'],
  ['José García', 'Jose Garcia'],
  ['Jürgen Müller', 'Juergen Mueller'],
  ['Müller', 'Muller'],
  ['Łukasz Kowalski', 'Lukas Kowalsky'],
  ['Đorđe Ilić', 'Dorde Ilic'],
  ['Anne-Marie Lee', 'Annemarie Lee'],
  ['Anne-Marie Lee', 'Marie Lee'],
  ['Jörg-Uwe', 'Joerguwe Lang'],
  ['Jörg-Günther Lang', 'Joergguenter Lang'],
  ['Анна Иванова', 'Ann Smith'],
  ['王 伟', '王伟'],
  ['Bob Smith', 'Robert Smith'],
  ['Bill', 'William Gates'],
  ['Bobbie Hall', 'Bobby Hall'],
  ['Lisa', 'Elizabeth Smith'],
  ['Mohammed Ali', 'Muhammad Ali'],
  ['Chris Lee', 'Christopher Lee'],
  ['Chistopher Lee', 'Christopher Lee'],
  ['Jhon Smith', 'John Smith'],
  ['erry Smith', 'Jerry Smith'],
  ['Jon Smyth', 'John Smith'],
  ['Sara Connor', 'Sarah Conner'],
  ['ilivOa Edwards', 'Olivia Edwards'],
  ['Thompson', 'Sarah Tompson'],
  ['Ann Smith-Jones', 'Ann Jones'],
  ['Ann Smith', 'Ann Jones'],
  ['Kathy Jones', 'Katherine Smith'],
  ['Ann Marie Smith', 'Marie Smith'],
  ['Ann-Marie Lee', 'Anne Marie Lee'],
  ['Ann', 'Ann Lee'],
  ['Lee', 'Ann Lee'],
  ['Ann', 'Stone'],
  ['annlee', 'Ann Lee'],
  ["Ellie O'Hare", 'Ellie Ohare'],
  ['MacDonald Ann', 'Ann Mac Donald'],
  ['Ludwig van Beethoven', 'Ludwig Beethoven'],
  ['van der Berg, Jan', 'Jan van den Berg'],
  ['Robert (Bob) Smith', 'Bob Smith'],
  ['Robert "Bob" Smith', 'Robert Smith'],
  ['Bob & Ann Smith', 'Ann Smith'],
  ['Acme Inc', 'Ann Lee'],
  ['Ann Lee (Acme Inc)', 'Ann Lee'],
  ['Ann Lee, Acme LLC', 'Lee, Ann'],
  ['Ann Lee - Acme', 'Ann Lee'],
  ['Kim, Min-jun', 'Minjun Kim'],
  ['Andrew Ng', 'A Ng'],
  ['Mary Ann Reed', 'Maryann Reed'],
  ['Katharina Vogel', 'Katarina Vogel'],
  ['Marko Petrovic', 'Marco Petrovic'],
  ['Naomi Klein', 'Noemi Klein'],
  ['Elias Berg', 'Ilyas Berg'],
  ['Jonas Lind', 'Jonah Lind'],
  ['Joaquín Ruiz', 'Joachim Ruiz'],
  ['Alexndra Hall', 'Alexandra Hall'],
  ['Christofer Hall', 'Christopher Hall'],
  ['Petr Novak', 'Peter Novak'],
  ['Mchael Stone', 'Michael Stone'],
  ['Gabrie Stone', 'Gabrielle Stone'],
  ['Rosemary Reed', 'Rose Reed'],
  ['Mª José García', 'María José García López'],
  ['Bob Hall', 'Rob Hall'],
  ['Peggy Hall', 'Meggy Hall'],
  ['Will Hall', 'Bill Hall'],
  ['Chris Hall', 'Christina Hall'],
  ['Tina Hall', 'Christina Hall'],
  ['Raj Kumar', 'Rajesh Kumar'],
  ['Liz Hall', 'Elisabeth Hall'],
  ['Jean Roy', 'Jean-Paul Roy'],
  ['Jean-Paul Roy', 'Paul-Jean Roy'],
  ['Jean-P Roy', 'Jean-Paul Roy'],
  ['Ana María López', 'María López'],
  ['Ann Marie Lee', 'Ann Brown Lee'],
  ['James Smith', 'J. Robert Smith'],
  ['Adam Brown Smith', 'Adam B. Smith'],
  ['Smith Adam B', 'Adam Smith'],
  ['Александр Иванов', 'Алексадр Иванов'],
  ['Екатерина Петрова', 'Екатерна Петрова'],
  ['田中太郎', '田中 太郎'],
  ['Tanaka Taro', 'Taro Tanaka'],
  ['Nagy Éva', 'Eva Nagy'],
  ['Mr Smith', 'Dr Smith'],
  ['Mr. John Smith', 'John Smith'],
  ['Sra. García', 'Señora Ana García'],
  ['John Smith', "Emma's dad John Smith"],
  ['John Smith', "John Smith (Emma's dad)"],
  ['Emma Hall', 'Emma, wife of John Smith'],
  ['Emma Hall', 'Emma Hall (manager)'],
  ['Emma Hall', 'Emma Hall - Attorney'],
  ['Emma Hall', 'Emma Hall, Office Manager'],
  ['John Smith', 'John Smith & wife'],
  ["John Smith's wife", 'Wife of John Smith'],
  ['Son Nguyen', 'Nguyen Van Son'],
  ['Julia Child', 'Child, Julia'],
  ['Peter Mann', 'Mann, Peter'],
  ['Mother Teresa', 'Teresa'],
];

const TWO_PEOPLE: readonly (readonly [string, string])[] = [
  ['Ann Lee', 'Bob Stone'],
  ['Ann Smith', 'Bob Smith'],
  ['Smith Bob', 'Ann Smith'],
  ['Bob Smith-Jones', 'Ann Smith-Jones'],
  ['Garcia Maria', 'Garcia Jose'],
  ['James Wilson', 'Sarah James'],
  ['Wang Wei', 'Wang Jie'],
  ['Kim Min-jun', 'Kim Seo-yeon'],
  ['Andrew Ng', 'Lisa Ng'],
  ['Don Smith', 'Bob Smith'],
  ['Bob', 'Ann Lee'],
  ['Bob', 'Ann'],
  ['A Smith', 'B Smith'],
  ['A. Jones', 'Ann Smith'],
  ['John Smith Jr', 'John Smith Sr'],
  ['Mary Kusha', 'Mark Kusha'],
  ['Mario Rossi', 'Maria Rossi'],
  ['Paul Smith', 'Paula Smith'],
  ['Karim Aziz', 'Karima Aziz'],
  ['Joan Smith', 'John Smith'],
  ['Daniel Ruiz', 'Daniela Ruiz'],
  ['Lisa Smith', 'Beth Smith'],
  ['Emma Stone', 'Emily Stone'],
  ['Tom Baker', 'Tim Baker'],
  ['Rita Shah', 'Gita Shah'],
  ['Arun Shah', 'Varun Shah'],
  ['Mahesh Shah', 'Rajesh Shah'],
  ['Rob Ahmed', 'Luke Robinson'],
  ['王伟', '王芳'],
  ['Анна Иванова', 'Иван Иванов'],
  ['राम शर्मा', 'रमा शर्मा'],
  // Families on one phone: names that are alike and unlike enough.
  ['Peter Novak', 'Petra Novak'],
  ['Marko Petrovic', 'Maria Petrovic'],
  ['Marius Popa', 'Maria Popa'],
  ['Jamal Haddad', 'Jamila Haddad'],
  ['Florian Weber', 'Florence Weber'],
  ['Lian Chen', 'Lina Chen'],
  ['Ivan Babic', 'Ivana Babic'],
  ['Milan Kral', 'Milena Kral'],
  ['Jonas Lind', 'Joana Lind'],
  ['Daniel Horvat', 'Danica Horvat'],
  ['Lazar Ilic', 'Lara Ilic'],
  ['Clark Miller', 'Clara Miller'],
  ['Leonard Hall', 'Leona Hall'],
  ['Karol Mazur', 'Karolina Mazur'],
  ['Leopold Adler', 'Leopoldine Adler'],
  ['Rene Martin', 'Renee Martin'],
  ['Anna Anders', 'Annabelle Anders'],
  ['Katherine Doyle', 'Karen Doyle'],
  ['John Murphy', 'Sean Murphy'],
  ['Jacob Reed', 'James Reed'],
  ['Chris Hall', 'Tina Hall'],
  ['Joey Hall', 'Hanna Hall'],
  ['Theo Hall', 'Thea Hall'],
  ['Rajeev Kumar', 'Rajesh Kumar'],
  ['Michelle Roth', 'Michaela Roth'],
  ['Александр Иванов', 'Александра Иванова'],
  ['Евгений Сидоров', 'Евгения Сидорова'],
  ['Валентин Гаврилов', 'Валентина Гаврилова'],
  ['كريم حداد', 'كريمة حداد'],
  ['דניאל לוי', 'דניאלה לוי'],
  ['Αλέξανδρος Παππάς', 'Αλεξάνδρα Παππά'],
  ['田中 太郎', '田中 花子'],
  ['김 민준', '김 서연'],
  ['Tanaka Taro', 'Tanaka Hanako'],
  ['Nagy László', 'Nagy Lászlóné'],
  ['राजेश शर्मा', 'राकेश शर्मा'],
  ['Simone Bianchi', 'Simona Bianchi'],
  ['Ángel Gil', 'Ángela Gil'],
  ['Jean-Pierre Roy', 'Jean-Paul Roy'],
  ['Kim Min-jun', 'Kim Min-seo'],
  ['José Luis Ruiz', 'José Antonio Ruiz'],
  ['María José Ruiz', 'José María Ruiz'],
  ['Mary Ann Lee', 'Mary Jo Lee'],
  ['Bob Smith', 'Adam B. Smith'],
  ['Smith, Manisha', 'Uma M. Smith'],
  // The one is something to the other.
  ['Mr Smith', 'Mrs Smith'],
  ['Herr Thomas Müller', 'Frau Müller'],
  ['Sr. García', 'Sra. García'],
  ['John Smith', "John Smith's wife"],
  ['John Smith', 'John Smith’s Mom'],
  ['John Smith', 'Wife of John Smith'],
  ['John Smith', 'ex-wife of John Smith'],
  ['John Smith', 'John Smith (son)'],
  ['John Smith', 'John Smith - his wife'],
  ['John Smith', "John Smith's assistant"],
  ['John Smith', 'Assistant to John Smith'],
  ['John Smith', 'John Smith / spouse'],
  ['John Smith', 'Johns wife'],
  ['John Smith', "John Smith's daughter Emma"],
  ['John Smith', "Emma, John Smith's daughter"],
  ['John Smith', 'Emma for John Smith'],
  ['John Smith', 'on behalf of John Smith'],
  ['John Smith', 'not John Smith'],
  ['José Ruiz', 'Mamá de José Ruiz'],
  ['Jörg Lang', 'Mutter von Jörg Lang'],
  ["John Smith's wife", "John Smith's mother"],
];

test.each(ONE_PERSON)('%s and %s may be one person', (a, b) => {
  expect(areTwoPeople(nameOf(a), nameOf(b))).toBe(false);
  expect(areTwoPeople(nameOf(b), nameOf(a))).toBe(false);
});

test.each(TWO_PEOPLE)('%s and %s are two people', (a, b) => {
  expect(areTwoPeople(nameOf(a), nameOf(b))).toBe(true);
  expect(areTwoPeople(nameOf(b), nameOf(a))).toBe(true);
});

test.each([
  ['Armstrong', 'Lon', 'l armstrong', false],
  ['Lexi Cooke', 'eoookC', 'lcooke', false],
  ['Ann Lee', 'Zorbl', 'annlee', false],
  ['Ann Lee', 'Zorbl', 'alee', false],
  ['Zorbl', 'Ann Lee', 'annl', false],
  ['Ann Lee', 'Zorbl', 'leeann', false],
  ['Ann Lee', 'Zorbl', 'leea', false],
  ['Ann Lee', 'Zorbl', 'lee', true],
  ['Ann Lee', 'Zorbl', 'annleeson', true],
  ['Ann Lee', 'Bob', 'annlee', true],
  ['Mitchell', 'Sebastian', 's mitchell', false],
  ['Ann Lee', 'Bob', 'ann lee', true],
  ['Bob Lee', 'Ann Lee', 'lee', true],
  ['Rita Hall', 'Gordon Hall', 'rita hall', true],
])('%s and %s beside the address of %s: two people %s', (a, b, address, expected) => {
  expect(areTwoPeople(nameOf(a), nameOf(b), () => nameOf(address))).toBe(expected);
});

test.each([
  ['Ann Smith', 'Bob Smith', true],
  ['Rita Hall', 'Gordon Hall', true],
  ['Bob', 'Ann', true],
  ['Cahlrae Hall', 'Charlie Hall', false],
  ['Hlla', 'Hall', false],
  ['A Smith', 'B Smith', false],
])('%s and %s are plainly two people, and no garbled name: %s', (a, b, expected) => {
  expect(arePlainlyTwoPeople(nameOf(a), nameOf(b), () => null)).toBe(expected);
  expect(arePlainlyTwoPeople(nameOf(b), nameOf(a), () => null)).toBe(expected);
});

const word = fc.stringMatching(/^[A-Za-zÀ-ž]{1,12}$/u);
const anyName = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((text) => readName(text) !== null);

test('nobody is two people, and it is the same from either side', () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      expect(areTwoPeople(nameOf(a), nameOf(a))).toBe(false);
      expect(areTwoPeople(nameOf(a), nameOf(b))).toBe(areTwoPeople(nameOf(b), nameOf(a)));
    }),
  );
});

function nameOf(text: string): PersonName {
  const name = readName(text);
  if (!name) throw new Error(`${text} is no name`);
  return name;
}

test.each([
  ['Ann', 'Lee', 'Ann Lee', true],
  ['Ann Lee', 'Ann', 'Ann Lee Kim', true],
  ['Ann Lee', 'Lee Ann', 'Ann Lee', false],
  ['Ann Lee', 'Lee Kim', 'Ann Lee Kim', false],
  ['Ann', 'Bo', 'Ann Lee', false],
  ['Ann', 'Ann', 'Ann', false],
])('%s and %s are parts of %s: %s', (a, b, whole, are) => {
  expect(areWithin(nameOf(a), nameOf(b), nameOf(whole))).toBe(are);
});
