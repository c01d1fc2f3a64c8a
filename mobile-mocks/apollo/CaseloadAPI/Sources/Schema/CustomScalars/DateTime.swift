/// An instant in RFC 3339.
public typealias DateTime = String
