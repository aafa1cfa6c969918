/** What a field holds after an event: Twenty mirrors the value onto the element that stands for the field. */
export const valueOf = (event: Event): string =>
  (event.target as unknown as { readonly value?: string } | null)?.value ?? '';
