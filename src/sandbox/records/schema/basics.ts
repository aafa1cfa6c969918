/** Part of the record schema of a 2.21 server that no object changes: scalars, filters, pages. */
export const BASICS_SDL = /* GraphQL */ `
  input ArrayFilter {
    """
    Case-insensitive match with % wildcard (e.g. %value%)
    """
    containsIlike: String
    is: FilterIs
    isEmptyArray: Boolean
  }

  """
  A custom scalar type for representing big floating point numbers
  """
  scalar BigFloat

  input BigFloatFilter {
    eq: BigFloat
    gt: BigFloat
    gte: BigFloat
    in: [BigFloat!]
    is: FilterIs
    lt: BigFloat
    lte: BigFloat
    neq: BigFloat
  }

  input BooleanFilter {
    eq: Boolean
    is: FilterIs
  }

  """
  Cursor for paging through collections
  """
  scalar ConnectionCursor

  """
  A custom scalar that represents a cursor for pagination
  """
  scalar Cursor

  """
  Date custom scalar type, as a string in format yyyy-MM-dd (ex: 2025-12-31), we don't signify time nor timezone for DATE.
  """
  scalar Date

  input DateFilter {
    eq: Date
    gt: Date
    gte: Date
    in: [Date!]
    is: FilterIs
    lt: Date
    lte: Date
    neq: Date
  }

  """
  Date granularity (e.g. day, month, quarter, year, week, day of the week, quarter of the year, month of the year)
  """
  enum DateGranularityEnum {
    DAY
    DAY_OF_THE_WEEK
    MONTH
    MONTH_OF_THE_YEAR
    NONE
    QUARTER
    QUARTER_OF_THE_YEAR
    WEEK
    YEAR
  }

  """
  A date-time string at UTC, such as 2019-12-03T09:54:33Z, compliant with the date-time format.
  """
  scalar DateTime

  input DateTimeFilter {
    eq: DateTime
    gt: DateTime
    gte: DateTime
    in: [DateTime!]
    is: FilterIs
    lt: DateTime
    lte: DateTime
    neq: DateTime
  }

  input FileItemInput {
    fileId: UUID!
    label: String!
  }

  type FileObject {
    extension: String
    fileId: UUID!
    label: String!
    url: String
  }

  """
  This enum to filter by nullability
  """
  enum FilterIs {
    """
    Non-nulish values
    """
    NOT_NULL
    """
    Nulish values
    """
    NULL
  }

  """
  First day of the week (MONDAY, SUNDAY, SATURDAY)
  """
  enum FirstDayOfTheWeek {
    MONDAY
    SATURDAY
    SUNDAY
  }

  input FloatFilter {
    eq: Float
    gt: Float
    gte: Float
    in: [Float!]
    is: FilterIs
    lt: Float
    lte: Float
    neq: Float
  }

  input GroupByDateGranularityInput {
    """
    Date granularity (e.g. day, month, quarter, year, week, day of the week, quarter of the year, month of the year)
    """
    granularity: DateGranularityEnum
    """
    Timezone used to compute the aggregate value and in which is expressed the granular period, for example a day in UTC-12 is not the same period as a day in UTC+3, the requester needs to precise this otherwise the server will assume a timezone and the requester cannot know in which timezone the aggregate values are computed.
    """
    timeZone: String
    """
    First day of the week (only applicable when granularity is WEEK). Defaults to MONDAY if not specified.
    """
    weekStartDay: FirstDayOfTheWeek
  }

  input IntFilter {
    eq: Int
    gt: Int
    gte: Int
    in: [Int!]
    is: FilterIs
    lt: Int
    lte: Int
    neq: Int
  }

  """
  The \`JSON\` scalar type represents JSON values as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf).
  """
  scalar JSON

  input OrderByDateGranularityInput {
    granularity: DateGranularityEnum
    orderBy: OrderByDirection
  }

  """
  This enum is used to specify the order of results
  """
  enum OrderByDirection {
    """
    Ascending order, nulls first
    """
    AscNullsFirst
    """
    Ascending order, nulls last
    """
    AscNullsLast
    """
    Descending order, nulls first
    """
    DescNullsFirst
    """
    Descending order, nulls last
    """
    DescNullsLast
  }

  type PageInfo {
    endCursor: ConnectionCursor
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: ConnectionCursor
  }

  """
  A custom scalar type for representing record position in a list
  """
  scalar Position

  input RawJsonFilter {
    is: FilterIs
    """
    Pattern match with % wildcard (e.g. %value%)
    """
    like: String
  }

  input StringFilter {
    endsWith: String
    eq: String
    gt: String
    gte: String
    """
    Case-insensitive match with % wildcard (e.g. %value%)
    """
    ilike: String
    in: [String!]
    iregex: String
    is: FilterIs
    """
    Pattern match with % wildcard (e.g. %value%)
    """
    like: String
    lt: String
    lte: String
    neq: String
    regex: String
    startsWith: String
  }

  """
  A custom scalar type for PostgreSQL tsvector fields
  """
  scalar TSVector

  input TSVectorFilter {
    search: String
  }

  """
  A UUID scalar type
  """
  scalar UUID

  input UUIDFilter {
    eq: UUID
    gt: UUID
    gte: UUID
    in: [UUID]
    is: FilterIs
    lt: UUID
    lte: UUID
    neq: UUID
  }
`;
