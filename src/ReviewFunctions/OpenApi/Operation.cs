using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.OpenApi;

/// <summary>A function of the API as it is found in the assembly, with what follows from its kind.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Feature">The last part of its namespace.</param>
/// <param name="Verb">The one method that it takes.</param>
/// <param name="Path">Its address, with the names of parameters in braces.</param>
/// <param name="IsOwners">Whether the platform asks for the function key.</param>
/// <param name="Says">What it says of itself.</param>
internal sealed partial record Operation(string Name, string Feature, HttpMethod Verb, string Path, bool IsOwners, OperationAttribute Says)
{
    /// <summary>Where the API is.</summary>
    public const string Root = "api";

    /// <summary>All that describe themselves, in the order of their addresses.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. from method in typeof(Operation).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           let function = method.GetCustomAttribute<FunctionAttribute>()
           let says = method.GetCustomAttribute<OperationAttribute>()
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
           where function is not null && says is not null && trigger is not null
           from verb in trigger.Methods ?? []
           let operation = Of(function.Name, method.DeclaringType, HttpMethod.Parse(verb), trigger, says)
           orderby operation.Path, operation.Verb.Method
           select operation,
    ];

    /// <summary>Whether it asks for an editor's token.</summary>
    public bool IsEditors => !IsOwners && !Says.IsForEverybody && !Says.IsForAnybody;

    /// <summary>The scope that a token must have; <see langword="null"/> if any token will do, or none is asked for.</summary>
    public AccessScope? Scope => IsEditors ? Says.Scope : null;

    /// <summary>Whether a storage that is away keeps it from answering.</summary>
    public bool NeedsStorage => !Says.IsForEverybody;

    /// <summary>Whether it does a request under an <c>Idempotency-Key</c> once.</summary>
    public bool IsDoneOnce => Verb == HttpMethod.Post;

    /// <summary>Whether it can answer that the client has it already: everything that is read does, but pages that only editors see.</summary>
    public bool HasValidator => Verb == HttpMethod.Get && Says.IsConditional && (Says.Gives is not null || Says.IsForEverybody);

    /// <summary>Whether its answers have an ETag of what they give.</summary>
    public bool GivesETag => HasValidator || (Honours(Wishes.IfMatch) && Says.Gives is not null) || Says.Gives is nameof(ReviewSchemas.Review) or nameof(ImageSchemas.Image) or nameof(CommentSchemas.Comment);

    /// <summary>Whether the answer is one of several pages.</summary>
    public bool HasPages => Says.Reads.Contains(QueryParameters.Cursor);

    /// <summary>The names of the parameters in its address, in their order.</summary>
    public IEnumerable<string> PathParameters => Parameter().Matches(Path).Select(found => found.Groups["name"].Value);

    /// <summary>Whether it asks for that.</summary>
    public bool Honours(Wishes wish) => Says.Honours.HasFlag(wish);

    private static Operation Of(string name, Type? type, HttpMethod verb, HttpTriggerAttribute trigger, OperationAttribute says) => new(
        name,
        type?.Namespace?.Split('.')[^1] ?? "",
        verb,
        "/" + Parameter().Replace(trigger.Route ?? name, found => $"{{{found.Groups["name"].Value}}}"),
        trigger.AuthLevel == AuthorizationLevel.Function,
        says);

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
