/// A decimal number with the digits as they were written. Foundation's Decimal would drop the last zeros.
public typealias Decimal = String
