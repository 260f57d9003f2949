using Microsoft.AspNetCore.Http;
using ReviewFunctions.LocalRuntime.Access;
using ReviewFunctions.LocalRuntime.Admin;
using ReviewFunctions.LocalRuntime.Routing;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>Takes each request to the function that answers it. What the platform itself answers has no body.</summary>
internal sealed class RequestDispatcher(RouteTable routes, AccessKeys keys, AdminApi admin)
{
    public Task AnswerAsync(HttpContext http)
    {
        if (AdminApi.Owns(http.Request))
            return admin.AnswerAsync(http);
        if (routes.Find(http) is not { } function)
            return Refuse(http, StatusCodes.Status404NotFound);
        return keys.Open(function.AuthLevel, http.Request) ? function.AnswerAsync(http) : Refuse(http, StatusCodes.Status401Unauthorized);
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.Answer(status);
        return Task.CompletedTask;
    }
}
