import { asksToStop } from '../../../src/core/classify/messages/asksToStop.ts';
import { deniedWords } from '../../../src/core/classify/messages/deniedName.ts';
import { notesWrongNumber, saysWrongNumber } from '../../../src/core/classify/messages/saysWrongNumber.ts';

const lines = (text: string) => text.trim().split('\n');

test.each(
  lines(`
STOP
stop
Stop.
STOP!!!
"Stop"
Stop please
please stop
STOP STOP
StopAll
STOP ALL
UNSUBSCRIBE
Cancel
END
quit
Opt-out
OptOut
REVOKE
START
unstop
ARRÊT
Baja
abmelden
please stop texting me
Stop calling this number
stop sending me these texts
STOP MESSAGING ME
Please remove me from your list
take me off your mailing list
remove my number from your system
unsubscribe me
Please unsubscribe me from your emails
opt me out
I want to opt out
I would like to be removed from your list
don't text me again
Do not call me anymore.
Don’t contact us.
I no longer wish to receive messages
I don't want any more texts
no more texts please
leave me alone
I revoke my consent
Client asked us to stop calling
Asked to be removed from the list
Client requested no further calls
Wants not to be contacted
Replied STOP
texted "STOP"
Client opted out of texts
no me escriban más
quiero darme de baja
Bitte nicht mehr anrufen
Stop msging me
s t o p
S T O P!
cancel my subscription to these texts
take my number off
quit texting
not interested, remove me
Please put me on your Do Not Call list
this is harassment
STOP 2
s.t.o.p
ＳＴＯＰ
🛑
who is this? stop
not interested, stop
stop msg
STOP sending texts
stop spamming
no texts please
I want out
Take this number off
Arrêtez
stop met sms
no quiero más mensajes
Deja de escribirme
Arrêtez de m'écrire
Supprimez mon numéro
Löschen Sie meine Nummer
não quero mais mensagens
non voglio più messaggi
geen berichten meer
niet meer bellen
`),
)('a text that says %j asks to stop', (text) => {
  expect(asksToStop(text, 'text')).toBe(true);
});

test.each(
  lines(`
Reply STOP to opt out
Thanks! Reply STOP to unsubscribe, HELP for help.
Liked "Reply STOP to opt out"
Please stop by tomorrow
I will stop by the office
We should stop the campaign next week
The bus stop has moved
Can we end at 5?
I need to cancel my Tuesday appointment
Cancel the second order please
I quit my job
The end of the month works
When does it start?
Don't call me before 9
don't call me tomorrow, I am traveling
I'll stop texting you now, thanks
Please don't stop calling us about this
Remove the logo from the second page
Take me off hold
Can you remove me from the meeting?
To unsubscribe click here
If you no longer wish to receive these emails, unsubscribe here
You can unsubscribe from this list at any time
She asked to end the call
Asked for the logo to be removed
No more emails came in today
Wants to be called tomorrow
It will not stop raining
Opted for the blue one
I quit texting and driving
Cancel my subscription to the box, please
Take my number off the old quote and use this one
Can you remove me?
a b c
Do not call the list price final
The stop valve leaks
We can stop at two coats
Can you stop the invoice?
No more questions
No quiero perder la cita
Kein Problem
Pasta, basta cosí buona
No texts came through yesterday
`),
)('a text that says %j does not', (text) => {
  expect(asksToStop(text, 'text')).toBe(false);
});

test.each([
  'Unsubscribe',
  'Re: Unsubscribe',
  'unsubscribe me please',
  'Please unsubscribe',
  'Unsubscribe request',
  'Unsubscribe\n\nThis message was automatically generated.',
  'Hello,\nplease remove me from your mailing list.\nAnn',
  'Stop\n\nOn Tue, May 12, 2026 at 9:00 AM Fernhill wrote:\n> our offer',
])('a mail that says %j asks to stop', (text) => {
  expect(asksToStop(text, 'mail')).toBe(true);
});

test.each([
  'Cancel',
  'End',
  'How we doubled our unsubscribe rate',
  'News of May\n\nThe spring sale.\n\nClick to unsubscribe',
  'Fine for me.\n\nOn Tue, May 12, 2026 at 9:00 AM Ann wrote:\n> please remove me from your list',
  'Fine for me.\n\n-----Original Message-----\nplease unsubscribe me',
  'Please unsubscribe here if this is not for you',
  'Stop the press: we have news',
])('a mail that says %j does not', (text) => {
  expect(asksToStop(text, 'mail')).toBe(false);
});

test.each(
  lines(`
wrong number
Wrong number, sorry
WRONG #
wrong_number
Call Wrong Number
You have the wrong number
I think you have the wrong number
You've reached the wrong person
sorry you texted the wrong number
you sent this to the wrong person
you have the wrong number for Ann
This is not Ann's phone
Not Ann's phone.
this isn’t her number
No longer Ann Lee's number
this is not my number anymore
it's not the number for Ann
She doesn't have this number anymore
This number belongs to someone else now
The number has been reassigned
Never heard of her
Nobody by that name here
I don't know anyone named Ann
No Ann here
This isn't Ann.
This is not Ann Lee
I'm not Ann, sorry
Sorry, I'm not Ann
You've got the wrong house
Número equivocado
Ann doesnt have this number anymore
She changed her number
this number isn't hers anymore
this number is no longer Ann's
Ann does not live here
he no longer works here
There is no Ann at this number
you have a mistaken number
sorry wrong no
falsch verbunden
mauvais numéro
Sie haben sich verwählt
Vous vous êtes trompé de numéro
ce n'est pas le bon numéro
Se equivocó de número
este no es su número
número incorreto, foi engano
verkeerd verbonden
ha sbagliato numero
wrong nbr
this number is mine now
I just got this number
I got this number last week
sold this phone
I think you meant to text someone else
Ann is no longer here
ce n'est plus son numéro
das ist nicht mehr ihre Nummer
Bad number
`),
)('%j says that the phone is not theirs', (text) => {
  expect(saysWrongNumber(text)).toBe(true);
});

test.each(
  lines(`
I gave you the wrong number, it ends in 11
Kim gave me the wrong number for billing
The wrong number of boxes arrived
There is a wrong number on the invoice
The wrong number is on the invoice
I have a new number
new phone, same number
Bad number on the quote
Sorry, I typed the wrong number
Something is wrong with the number on the quote
What is your number?
My number is 4
The person in charge is out
This is not urgent
This isn't what I ordered
I'm not sure
I'm not available on Monday
It's not my number one priority
Not the right time
No problem here
I changed my number
We changed the order number
They do not live there
There is no hurry at all
Is it wrong? No.
Nobody named a price yet
I do not know the number
`),
)('%j does not', (text) => {
  expect(saysWrongNumber(text)).toBe(false);
});

test.each<[string, readonly string[]]>([
  ['not ann', ['ann']],
  ['this isnt ann lee', ['ann', 'lee']],
  ['no sorry im not Ann', ['ann']],
  ['no ann here', ['ann']],
  ['No soy Ann', ['ann']],
  ['je ne suis pas Zoé', ['zoe']],
  ["c'est pas ann", ['ann']],
  ['Ich bin nicht Ann Lee.', ['ann', 'lee']],
  ['não sou a Ann', ['ann']],
  ['non sono Ann', ['ann']],
  ['Ik ben niet Ann', ['ann']],
  ['who is ann?', ['ann']],
  ['ann who', ['ann']],
  ["I don't know any Ann", ['ann']],
  ["it's Bob, not Ann", ['ann']],
  ['ist nicht ann', ['ann']],
  ['not today', ['today']],
  ['not ann but she is next to me', []],
  ['no thanks', []],
  ['is that not ann', []],
])('%j denies to be %j', (text, words) => {
  expect(deniedWords(text)).toEqual(words);
});

test('long texts take no time', () => {
  const parts = [
    'stop ',
    'wrong ',
    'please ',
    'remove me ',
    'not ann ',
    'asked to ',
    "don't ",
    '> ',
    'a.',
    ' ',
  ];
  const before = performance.now();
  for (const part of parts) {
    asksToStop(part.repeat(50_000 / part.length), 'text');
    saysWrongNumber(part.repeat(50_000 / part.length));
    deniedWords(part.repeat(50_000 / part.length));
  }
  expect(performance.now() - before).toBeLessThan(1000);
});

test.each(
  lines(`
Cease and desist contacting me
Please delete all my data
Delete my account and everything you have on me
erase my personal data
I want to be forgotten
GDPR deletion request
this is spam
I marked you as spam
`),
)('who writes %s is not to be reached', (text) => {
  expect(asksToStop(text, 'mail')).toBe(true);
  expect(asksToStop(text, 'text')).toBe(true);
});

test.each(
  lines(`
Can you delete my old booking?
Please remove my account manager from the thread
it went to my spam folder
Is this spam?
We have not forgotten you
the records of my account, please
GDPR training on Friday
We delete data after a year
`),
)('who writes %s may be reached', (text) => {
  expect(asksToStop(text, 'mail')).toBe(false);
});

test.each(
  lines(`
wrong number
Wrong Number
WRONG_NUMBER
bad number
not her number
number reassigned
number now belongs to Peter
this number belongs to somebody else
phone belongs to a shop now
number not in service
number disconnected
numéro erroné? mauvais numéro
falsche Nummer
`),
)("a note %s says that the phone is not the contact's", (text) => {
  expect(notesWrongNumber(text)).toBe(true);
  expect(saysWrongNumber(text)).toBe(true);
});

test.each(
  lines(`
Bob no longer works here, ask for Ann
Never heard of them before the fair
This is not Ann Smith's brother
Wrong address on the invoice
line disconnected in the middle of the call
The number belongs to Ann
service number 12
I gave them the wrong number
number of seats
Ann's own number, not in the directory
`),
)('a note %s says nothing of the phone', (text) => {
  expect(notesWrongNumber(text)).toBe(false);
});
