/** Part of the record schema of a 2.21 server that no object changes: how composite values are ordered and grouped. */
export const COMPOSITE_ORDERS_SDL = /* GraphQL */ `
  input ActorGroupByInput {
    name: Boolean
    source: Boolean
    workspaceMemberId: Boolean
  }

  input ActorOrderByInput {
    context: OrderByDirection
    name: OrderByDirection
    source: OrderByDirection
    workspaceMemberId: OrderByDirection
  }

  input AddressGroupByInput {
    addressCity: Boolean
    addressCountry: Boolean
    addressLat: Boolean
    addressLng: Boolean
    addressPostcode: Boolean
    addressState: Boolean
    addressStreet1: Boolean
    addressStreet2: Boolean
  }

  input AddressOrderByInput {
    addressCity: OrderByDirection
    addressCountry: OrderByDirection
    addressLat: OrderByDirection
    addressLng: OrderByDirection
    addressPostcode: OrderByDirection
    addressState: OrderByDirection
    addressStreet1: OrderByDirection
    addressStreet2: OrderByDirection
  }

  input CurrencyGroupByInput {
    amountMicros: Boolean
    currencyCode: Boolean
  }

  input CurrencyOrderByInput {
    amountMicros: OrderByDirection
    currencyCode: OrderByDirection
  }

  input EmailsGroupByInput {
    primaryEmail: Boolean
  }

  input EmailsOrderByInput {
    additionalEmails: OrderByDirection
    primaryEmail: OrderByDirection
  }

  input FullNameGroupByInput {
    firstName: Boolean
    lastName: Boolean
  }

  input FullNameOrderByInput {
    firstName: OrderByDirection
    lastName: OrderByDirection
  }

  input LinksGroupByInput {
    primaryLinkLabel: Boolean
    primaryLinkUrl: Boolean
  }

  input LinksOrderByInput {
    primaryLinkLabel: OrderByDirection
    primaryLinkUrl: OrderByDirection
    secondaryLinks: OrderByDirection
  }

  input PhonesGroupByInput {
    primaryPhoneCallingCode: Boolean
    primaryPhoneCountryCode: Boolean
    primaryPhoneNumber: Boolean
  }

  input PhonesOrderByInput {
    additionalPhones: OrderByDirection
    primaryPhoneCallingCode: OrderByDirection
    primaryPhoneCountryCode: OrderByDirection
    primaryPhoneNumber: OrderByDirection
  }

  input RichTextGroupByInput {
    blocknote: Boolean
    markdown: Boolean
  }

  input RichTextOrderByInput {
    blocknote: OrderByDirection
    markdown: OrderByDirection
  }
`;
