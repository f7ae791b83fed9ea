const NAME = 'opening-view';

/** The view that a command of the menu wants the sidebar to open at. */
export function rememberView(view: string): void {
  PropertiesService.getUserProperties().setProperty(NAME, view);
}

/** What a command asked for, once; '' for nothing. */
export function takeView(): string {
  const properties = PropertiesService.getUserProperties();
  const view = properties.getProperty(NAME) ?? '';
  if (view !== '') properties.deleteProperty(NAME);
  return view;
}
