import { e164 } from './phones.ts';
import type { Scene } from './scene.ts';

/** Columns beside the runbook's: what ties events that are one, and what people add, an id under a name of their own, what nobody reads, a colleague, an amount. */
export interface Beside {
  correlation: string;
  highLevelId: string;
  /** In appointments an id, in activities an address. */
  unread: string;
  owner: string;
  dealValue: string;
}

export const NOTHING_BESIDE: Beside = {
  correlation: '',
  highLevelId: '',
  unread: '',
  owner: '',
  dealValue: '',
};

export function besideHeadings(unread: string): readonly string[] {
  return ['correlation_id', 'HighLevel ID', unread, 'Owner', 'Deal value'];
}

export function besideCells({
  correlation,
  highLevelId,
  unread,
  owner,
  dealValue,
}: Beside): readonly string[] {
  return [correlation, highLevelId, unread, owner, dealValue];
}

/** Looks like another contact's identity, and says nothing of whom the row is about. */
export function lookAlikes(scene: Scene): Pick<Beside, 'owner' | 'dealValue'> {
  return {
    owner: scene.mail(scene.another()),
    dealValue: e164(scene.plainPhone(scene.another())).slice(1),
  };
}
