using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What an editor types, and where.</summary>
/// <param name="Field">The field.</param>
/// <param name="Typed">What is typed.</param>
public sealed record CompletionRequest(CompletedField Field, string Typed)
{
    /// <summary>The most characters that are looked for.</summary>
    public const int MaxTyped = 64;

    /// <summary>Reads the parameters <c>field</c> and <c>q</c>.</summary>
    /// <param name="parameter">The value of a parameter; <see langword="null"/> if it was not sent.</param>
    /// <param name="faults">What is wrong, each with the parameter's name behind a question mark for a pointer.</param>
    /// <returns><see langword="null"/> if anything is wrong.</returns>
    public static CompletionRequest? Read(Func<string, string?> parameter, out IReadOnlyList<FieldError> faults)
    {
        var errors = new FieldErrors();
        var (name, typed) = (parameter("field") ?? "", parameter("q") ?? "");
        if (!EnumNames.TryParse<CompletedField>(name, out var field))
            errors.Add("?field", $"Must be one of {EnumNames.List<CompletedField>()}.");
        if (PlainText.Fault(typed, MaxTyped) is { } fault) errors.Add("?q", fault);
        faults = errors.Found;
        return faults.Count > 0 ? null : new CompletionRequest(field, typed);
    }
}
