/// A calendar date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. Foundation's Date would make up the rest.
public typealias Date = String
