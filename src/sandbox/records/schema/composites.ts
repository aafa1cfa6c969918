/** Part of the record schema of a 2.21 server that no object changes: the composite values. */
export const COMPOSITES_SDL = /* GraphQL */ `
  type Actor {
    context: JSON
    name: String
    source: ActorSourceEnum
    workspaceMemberId: UUID
  }

  input ActorCreateInput {
    context: JSON
    source: ActorSourceEnum
  }

  input ActorFilterInput {
    context: RawJsonFilter
    name: StringFilter
    source: ActorSourceEnumFilter
    workspaceMemberId: UUIDFilter
  }

  enum ActorSourceEnum {
    """
    agent
    """
    AGENT
    """
    api
    """
    API
    """
    application
    """
    APPLICATION
    """
    calendar
    """
    CALENDAR
    """
    email
    """
    EMAIL
    """
    import
    """
    IMPORT
    """
    manual
    """
    MANUAL
    """
    system
    """
    SYSTEM
    """
    webhook
    """
    WEBHOOK
    """
    workflow
    """
    WORKFLOW
  }

  input ActorSourceEnumFilter {
    containsAny: [ActorSourceEnum]
    eq: ActorSourceEnum
    in: [ActorSourceEnum]
    is: FilterIs
    isEmptyArray: Boolean
    neq: ActorSourceEnum
  }

  input ActorUpdateInput {
    context: JSON
    source: ActorSourceEnum
  }

  type Address {
    addressCity: String
    addressCountry: String
    addressLat: BigFloat
    addressLng: BigFloat
    addressPostcode: String
    addressState: String
    addressStreet1: String
    addressStreet2: String
  }

  input AddressCreateInput {
    addressCity: String
    addressCountry: String
    addressLat: BigFloat
    addressLng: BigFloat
    addressPostcode: String
    addressState: String
    addressStreet1: String
    addressStreet2: String
  }

  input AddressFilterInput {
    addressCity: StringFilter
    addressCountry: StringFilter
    addressLat: BigFloatFilter
    addressLng: BigFloatFilter
    addressPostcode: StringFilter
    addressState: StringFilter
    addressStreet1: StringFilter
    addressStreet2: StringFilter
  }

  input AddressUpdateInput {
    addressCity: String
    addressCountry: String
    addressLat: BigFloat
    addressLng: BigFloat
    addressPostcode: String
    addressState: String
    addressStreet1: String
    addressStreet2: String
  }

  type Currency {
    amountMicros: BigFloat
    currencyCode: String
  }

  input CurrencyCreateInput {
    amountMicros: BigFloat
    currencyCode: String
  }

  input CurrencyFilterInput {
    amountMicros: BigFloatFilter
    currencyCode: StringFilter
  }

  input CurrencyUpdateInput {
    amountMicros: BigFloat
    currencyCode: String
  }

  type Emails {
    additionalEmails: JSON
    primaryEmail: String
  }

  input EmailsCreateInput {
    additionalEmails: JSON
    primaryEmail: String
  }

  input EmailsFilterInput {
    additionalEmails: RawJsonFilter
    primaryEmail: StringFilter
  }

  input EmailsUpdateInput {
    additionalEmails: JSON
    primaryEmail: String
  }

  type FullName {
    firstName: String
    lastName: String
  }

  input FullNameCreateInput {
    firstName: String
    lastName: String
  }

  input FullNameFilterInput {
    firstName: StringFilter
    lastName: StringFilter
  }

  input FullNameUpdateInput {
    firstName: String
    lastName: String
  }

  type Links {
    primaryLinkLabel: String
    primaryLinkUrl: String
    secondaryLinks: JSON
  }

  input LinksCreateInput {
    primaryLinkLabel: String
    primaryLinkUrl: String
    secondaryLinks: JSON
  }

  input LinksFilterInput {
    primaryLinkLabel: StringFilter
    primaryLinkUrl: StringFilter
    secondaryLinks: RawJsonFilter
  }

  input LinksUpdateInput {
    primaryLinkLabel: String
    primaryLinkUrl: String
    secondaryLinks: JSON
  }

  type Phones {
    additionalPhones: JSON
    primaryPhoneCallingCode: String
    primaryPhoneCountryCode: String
    primaryPhoneNumber: String
  }

  input PhonesCreateInput {
    additionalPhones: JSON
    primaryPhoneCallingCode: String
    primaryPhoneCountryCode: String
    primaryPhoneNumber: String
  }

  input PhonesFilterInput {
    additionalPhones: RawJsonFilter
    primaryPhoneCallingCode: StringFilter
    primaryPhoneCountryCode: StringFilter
    primaryPhoneNumber: StringFilter
  }

  input PhonesUpdateInput {
    additionalPhones: JSON
    primaryPhoneCallingCode: String
    primaryPhoneCountryCode: String
    primaryPhoneNumber: String
  }

  type RichText {
    blocknote: String
    markdown: String
  }

  input RichTextCreateInput {
    blocknote: String
    markdown: String
  }

  input RichTextFilterInput {
    blocknote: StringFilter
    markdown: StringFilter
  }

  input RichTextUpdateInput {
    blocknote: String
    markdown: String
  }
`;
