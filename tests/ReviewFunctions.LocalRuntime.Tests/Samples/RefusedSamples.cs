using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>A function that nothing runs.</summary>
public static class Untriggered
{
    [Function("Untriggered")]
    public static string Run(HttpRequest request) => "";
}

/// <summary>A function that two things run.</summary>
public static class TwiceTriggered
{
    [Function("TwiceTriggered")]
    public static string Run([HttpTrigger] HttpRequest request, [TimerTrigger("0 * * * * *")] TimerInfo timer) => "";
}

/// <summary>A function with a parameter that no route gives a value to.</summary>
public static class Unbindable
{
    [Function("Unbindable")]
    public static string Run([HttpTrigger(Route = "x/{slug}")] HttpRequest request, string title) => "";
}

/// <summary>A function with a route value of a type that no text is.</summary>
public static class Unreadable
{
    [Function("Unreadable")]
    public static string Run([HttpTrigger(Route = "x/{title}")] HttpRequest request, Stream title) => "";
}

/// <summary>A timer function that expects a request.</summary>
public static class Confused
{
    [Function("Confused")]
    public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer, HttpRequest request)
    {
    }
}

/// <summary>A trigger on a parameter of the wrong type.</summary>
public static class Mistyped
{
    [Function("Mistyped")]
    public static string Run([HttpTrigger] string request) => "";
}

/// <summary>A function that the platform would not see.</summary>
public static class Hidden
{
    [Function("Hidden")]
    internal static string Run([HttpTrigger] HttpRequest request) => "";
}

/// <summary>A function whose class cannot be made.</summary>
public abstract class Unmakeable
{
    [Function("Unmakeable")]
    public string Run([HttpTrigger] HttpRequest request) => "";
}

/// <summary>A route that ends too early.</summary>
public static class MalformedRoute
{
    [Function("MalformedRoute")]
    public static string Run([HttpTrigger(Route = "x/{slug")] HttpRequest request) => "";
}

/// <summary>A route with a constraint that nobody knows.</summary>
public static class UnknownConstraint
{
    [Function("UnknownConstraint")]
    public static string Run([HttpTrigger(Route = "x/{slug:pretty}")] HttpRequest request) => "";
}

/// <summary>A schedule that is none.</summary>
public static class MalformedSchedule
{
    [Function("MalformedSchedule")]
    public static void Run([TimerTrigger("often")] TimerInfo timer)
    {
    }
}

/// <summary>A function with the name of another.</summary>
public static class SameName
{
    [Function("LISTREVIEWS")]
    public static string Run([HttpTrigger(Route = "other")] HttpRequest request) => "";
}

/// <summary>A function with the route and a method of another.</summary>
public static class SameRoute
{
    [Function("Zulu")]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "POST", "GET", Route = "API/reviews")] HttpRequest request) => "";
}

/// <summary>A function with the route of another but for a parameter's name.</summary>
public static class SameShape
{
    [Function("Yankee")]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{which}")] HttpRequest request) => "";
}

/// <summary>A function on the route of another with a method of its own.</summary>
public static class OtherMethod
{
    [Function("CreateReview")]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews")] HttpRequest request) => "created";
}
