// The part of an Android app's build file that has to do with this API; paths are from this folder.
plugins {
  id("com.apollographql.apollo") version "4.4.1"
}

dependencies {
  implementation("com.apollographql.apollo:apollo-runtime:4.4.1")
}

apollo {
  service("caseload") {
    packageName.set("caseload.api")
    schemaFiles.from(fileTree("../../schema") { include("*.graphqls") })
    srcDir("../operations")
    srcDir("../fragments")
    // All are text, as they travel: a Decimal keeps its digits, a Date may be a year alone, a Cursor is not for reading.
    mapScalarToKotlinString("Cursor")
    mapScalarToKotlinString("Date")
    mapScalarToKotlinString("DateTime")
    mapScalarToKotlinString("Decimal")
    mapScalarToKotlinString("UUID")
  }
}
