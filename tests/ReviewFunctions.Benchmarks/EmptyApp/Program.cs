// What the app's start is compared with: ASP.NET Core as its template sets it up, with one address.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/feed.xml", () => "Hello World!");
app.Run();
