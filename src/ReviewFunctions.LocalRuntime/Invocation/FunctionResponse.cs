using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>Answers a request with what a function returned.</summary>
internal static class FunctionResponse
{
    private static readonly ActionDescriptor NoAction = new();

    /// <summary>
    /// Results are executed, text is sent as it is and any other value as JSON. Nothing leaves the response as the function
    /// left it: 200 without a body if the function did not touch it.
    /// </summary>
    public static Task WriteAsync(object? value, HttpContext http) => value switch
    {
        null => Task.CompletedTask,
        IResult result => result.ExecuteAsync(http),
        IActionResult result => result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), NoAction)),
        string text => TypedResults.Text(text).ExecuteAsync(http),
        _ => http.Response.WriteAsJsonAsync(value, value.GetType(), http.RequestAborted),
    };
}
