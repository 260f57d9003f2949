test:
	dotnet test
