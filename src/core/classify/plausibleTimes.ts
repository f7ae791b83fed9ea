import { saysAllDay } from '../match/events/eventText.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, timeOf } from '../read/sourceRecord.ts';
import { earliestOf, isBefore, latestOf } from './clockBounds.ts';
import type { RowCase } from './rowCase.ts';

const HOUR = 3_600_000;
/** Clocks go wrong by minutes and zones by hours: what lies further ahead has not happened yet. */
const LEEWAY = 48 * HOUR;
/** No calendar of today reaches further ahead, and none of these systems is older: a digit of the year is wrong. */
const FURTHEST_AHEAD = 10 * 366 * 24 * HOUR;
const OLDEST = Date.UTC(1990, 0);

/** A change dated so long after the review that it cannot have happened: its day and month may be swapped. */
export function inTheFuture({ record, dateOrders, judgedAt }: RowCase): string | null {
  const column = record.plan.fields.get('updated_at');
  if (!column || judgedAt === null) return null;
  return earliestOf(timeOf(record, 'updated_at', dateOrders)) > judgedAt + LEEWAY
    ? `${column.heading}=${fieldOf(record, 'updated_at')} is more than two days after this review`
    : null;
}

/** An appointment whose start is a day and no hour, unless it says that it takes the whole day. */
export function startWithoutHour({ record, dateOrders }: RowCase): string | null {
  const { plan, cells } = record;
  const column = plan.fields.get('starts_at');
  if (plan.adapter.recordKind !== 'appointment' || !column) return null;
  const moment = timeOf(record, 'starts_at', dateOrders);
  if ((moment.state !== 'instant' && moment.state !== 'local') || moment.isDay !== true) return null;
  if (plan.allDay.some(({ index }) => saysAllDay(cells[index] ?? ''))) return null;
  return `${column.heading}=${fieldOf(record, 'starts_at')} has no time of day`;
}

/** Of an appointment that has taken place, or at which nobody came. */
const OVER =
  /^(?:showed|attended|completed?|done|held|took place|finished|missed|no ?show(?:ed)?|abgeschlossen|erledigt|termin[ée]e?|completad[oa]|realizad[oa]|conclu[ií]d[oa]|completat[oa]|afgerond|voltooid)$/;

/** An appointment that ends before it starts, or starts a lifetime away, or at a time that its zone's clock skips or shows twice. */
export function impossibleTime({ record, dateOrders, judgedAt }: RowCase): string | null {
  const column = record.plan.fields.get('starts_at');
  if (record.plan.adapter.recordKind !== 'appointment' || !column) return null;
  const start = timeOf(record, 'starts_at', dateOrders);
  const end = timeOf(record, 'ends_at', dateOrders);
  const said = `${column.heading}=${fieldOf(record, 'starts_at')}`;
  if (start.state === 'local' && start.clock && start.isDay !== true)
    return start.clock === 'skips'
      ? `${said} does not exist: clocks are put forward over it`
      : `${said} is there twice: clocks are put back over it`;
  if (latestOf(start) < OLDEST || (judgedAt !== null && earliestOf(start) > judgedAt + FURTHEST_AHEAD))
    return `${said} is a lifetime away`;
  if (judgedAt !== null && earliestOf(start) > judgedAt + LEEWAY && isOver(record))
    return `${said} is after this review, and its status is ${fieldOf(record, 'status')}`;
  return isBefore(end, start) ? `the end ${fieldOf(record, 'ends_at')} is before ${said}` : null;
}

function isOver(record: RowCase['record']): boolean {
  return OVER.test(normalizeHeading(fieldOf(record, 'status')));
}
