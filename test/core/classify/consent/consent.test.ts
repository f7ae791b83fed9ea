import { isConsentEvent } from '../../../../src/core/classify/consent/consentEvents.ts';
import { saysOptedOut } from '../../../../src/core/read/cells/optOutValue.ts';

const lines = (text: string) => text.trim().split('\n');

test.each(
  lines(`
STOP
sms_stop
stop_sms
stop_request_received
StopReceived
text.stop
contact_stop
stop_marketing
stopall
complaint
spam_complaint
marked_as_spam
email_bounced
hard_bounce
bounce
email.bounce
BOUNCED
ContactDndUpdate
dnd_set
dnc_request
do_not_call
opt_out
optout
sms_opted_out
opt-in
Unsubscribed
email_unsubscribe
resubscribed
consent_revoked
`),
)('an event %s changes a consent', (type) => {
  expect(isConsentEvent(type)).toBe(true);
});

test.each(
  lines(`
laptop_bounce_rate_report
bounce_rate
bounce_house_inquiry
stop_by_office
client_stop_by
stop-by at customer site
bus_stop_visit
pit_stop
one_stop_shop_demo
non_stop_flight_booked
stopover_call
adopt_in_person
laptop_out_for_repair
co_opt_inspection
spam_filter_update
call_completed
email_opened
missed_call
subscription_started
backstop_review
`),
)('an event %s changes none', (type) => {
  expect(isConsentEvent(type)).toBe(false);
});

test.each(
  lines(`
No DND
no opt-out
Not set
not opted out
Not unsubscribed
Subscribed
Opted in
false
Disabled
OFF
0
none
n/a
DND: off
SMS: inactive; Email: inactive
sms=false, email=false
{"status":"inactive"}
{"SMS":{"status":"inactive","message":"set by Kim","code":"103"}}
{"all":false}
[]
[{"channel":"SMS","status":"inactive"}]
`),
)('%s under DND is no opt-out', (value) => {
  expect(saysOptedOut(value)).toBe(false);
});

test.each(
  lines(`
true
Yes
Y
1
X
checked
on
enabled
DND
Not allowed
Not subscribed
No contact
No calls
no marketing
SMS
SMS, Email
SMS: active; Email: inactive
sms=true
{"status":"active"}
{"SMS":{"status":"permanent"}}
{"SMS":1}
{"sms":"on"}
{"SMS":{"status":"inactive"},"Email":{"status":"active"}}
[{"channel":"SMS","status":"active"}]
["SMS"]
{"SMS":{"status":"active"
2026-05-01
`),
)('%s under DND is an opt-out', (value) => {
  expect(saysOptedOut(value)).toBe(true);
});
