import { isHarmlessAction } from '../../../../src/core/classify/actions/harmlessAction.ts';

const HARMLESS = `
log call summary
Log voicemail transcript
Log meeting notes
save note
Add to conversation history
create follow-up task
create call back task
create a call-back task
no  action
Log Call Summary.
LOG_CALL
logEmail
log-call
record call outcome
log call duration
log WhatsApp message
log text message
log inbound SMS from client
log e-mail thread
log call with recording
log email with attachments
save call recording
store transcript
save voicemail transcript to timeline
save transcript and summary
attach call recording to contact
attach transcript
add call to timeline
add email to conversation history
append to activity log
append call notes to contact record
copy message to notes
add internal note
add a private comment
leave a note for the sales team
write internal memo
create to-do
create reminder for owner
create reminder
set follow up reminder
create callback task for tomorrow
create follow-up task in 3 days
create task to call client
create detailed summary
summarize call
transcribe voicemail
draft reply
draft email reply to client
draft follow-up email
prepare response
document the call
note the call
log it
log this to the timeline
log as note
save as draft
log call as activity
log inbound call from new lead
log conversation
log activity on contact
log call for deal
log call and add note
log call, create follow-up task
log call + recording
log calls and emails
create note and follow-up task
log call (missed)
log only
no action needed
no reply required
do nothing
FYI only
for information only
review manually
needs review
hold for manual review
log call and follow up
log completed call to GHL contact
log submission
log demo feedback
`;

const HARMFUL = `
copy it from the history
log call and text the client
draft and send
draft and send reply
create task and email
log deal
update note field owner
log call then text client
log call & call back client
log call with text to client
log call to text client
log email and reply
log call and contact client
log call and close deal
create note and close task
log call - email client
log call: text client
log call (text client)
Log call. Text client.
log call/email
log email as contact
log call as deal
save as contact
log call to new deal
add note to new contact
create new contact
create contact note and contact
create contact record
create opportunity
create deal
create lead from call
create appointment
create event
create meeting
create conversation
create invoice task and invoice
add tag
add note and tag
add contact
add email
add email to contact
add phone to contact
add to workflow
add to list
add to campaign
add to contact
add to CRM
attach email to contact
save email
save contact email
save contact details
save contact
store phone number
capture lead
capture lead email
capture email
record client email
record payment
record consent
log contact
log lead
log opportunity
log phone
log opt-out
log in
post message
post comment to client
send note
send summary
send call summary
email summary
email note
text reminder
sms reminder
call client
leave voicemail
leave message
make call
set appointment
set owner
set status
set task complete
complete task
close task
assign task
assign to owner
update contact
update note
update call log
edit note
replace note
overwrite note
move note
delete note
remove note
clear notes
merge notes
archive conversation
forward email
reply
reply to email
respond
schedule call
book meeting
cancel meeting
invite client
share transcript
share recording with client
reminder to client
create reminder to client
note owner change
log call or email client
log call if contact missing create contact
log call after text
file complaint
sync contact
trigger workflow
mark as won
mark call as done
change stage
enroll lead
subscribe
unsubscribe
`;

const lines = (text: string) => text.trim().split('\n');

test.each(lines(HARMLESS))('%j passes', (action) => {
  expect(isHarmlessAction(action)).toBe(true);
});

test.each(lines(HARMFUL))('%j is held', (action) => {
  expect(isHarmlessAction(action)).toBe(false);
});
