import { activityEvents } from './activityEvents.ts';
import type { SourceAdapter } from './adapter.ts';
import { closeAppointments } from './closeAppointments.ts';
import { ghlContactChanges } from './ghlContactChanges.ts';

/** Every kind of export that the review reads. Adding one is one declaration, one line here and one case folder. */
export const SOURCES: readonly SourceAdapter[] = [closeAppointments, ghlContactChanges, activityEvents];
