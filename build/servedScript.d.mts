export function servedScript(script: string): string;
export function assertServable(html: string): void;
