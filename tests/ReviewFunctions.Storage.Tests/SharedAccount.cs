[assembly: AssemblyFixture(typeof(ReviewFunctions.Storage.Tests.Account))]
