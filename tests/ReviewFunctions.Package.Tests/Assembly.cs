[assembly: AssemblyFixture(typeof(ReviewFunctions.Package.Tests.Package))]
