/** Which names Twenty accepts, and which name it makes of a label (API.md §4, PLATFORM.md §1.2). */

export const MAX_NAME = 63;

const RESERVED = new Set(
  (
    'approvedAccessDomain approvedAccessDomains appToken appTokens billingCustomer billingCustomers billingEntitlement ' +
    'billingEntitlements billingMeter billingMeters billingProduct billingProducts billingSubscription billingSubscriptions ' +
    'billingSubscriptionItem billingSubscriptionItems featureFlag featureFlags job jobs keyValuePair keyValuePairs pageLayout ' +
    'pageLayouts pageLayoutTab pageLayoutTabs pageLayoutWidget pageLayoutWidgets twoFactorMethod twoFactorMethods user users ' +
    'userWorkspace userWorkspaces workspace workspaces role roles userWorkspaceRole userWorkspaceRoles plan plans event events ' +
    'field fields link links currency currencies fullNames address addresses type types object objects index relation relations ' +
    'aggregate search searches'
  ).split(' '),
);

export const isReserved = (name: string): boolean => RESERVED.has(name);

/** Why a name is refused, in Twenty's words; null when it is fine. */
export function nameFault(name: string): string | null {
  if (name.length > MAX_NAME) return 'Name is too long';
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    return 'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters';
  }
  if (isReserved(name)) {
    return 'This name is reserved. Use a different name or the system will add "Custom" suffix.';
  }
  return null;
}

/** "Pistes assignées" → `pistesAssignees`: transliterated, lower case, camel case, "Custom" appended when reserved. */
export function nameOfLabel(label: string): string {
  const words = transliterate(/^\d/.test(label) ? `n${label}` : label)
    .toLowerCase()
    .match(/[a-z]+|\d+/g);
  const name = (words ?? []).map((word, at) => (at === 0 ? word : capitalise(word))).join('');
  return isReserved(name) ? `${name}Custom` : name;
}

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  '№': 'No',
};

function transliterate(text: string): string {
  const spelled = text.replace(/[œŒæÆß№]/g, (letter) => LIGATURES[letter] ?? letter);
  return spelled.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

export const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
