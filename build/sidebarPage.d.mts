export function sidebarPage(root: string, define: Readonly<Record<string, string>>): Promise<{ html: string }>;
