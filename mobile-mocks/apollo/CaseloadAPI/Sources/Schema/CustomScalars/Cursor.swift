/// A place in a list or in the change log. Keep it and give it back unchanged.
public typealias Cursor = String
