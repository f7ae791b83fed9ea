/** The place of the formats in a country's list is libphonenumber-js's METADATA.md's. */
export function withoutFormats({ countries, nonGeographic, ...rest }) {
  const each = (plans) =>
    Object.fromEntries(
      Object.entries(plans).map(([name, plan]) => [name, plan.map((part, at) => (at === 4 ? 0 : part))]),
    );
  return { ...rest, countries: each(countries), nonGeographic: each(nonGeographic) };
}
