/// A UUID of RFC 9562. Those that an app makes are of version 7, which Foundation's UUID() is not.
public typealias UUID = String
