using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Images.Drafts;

/// <summary>What the address of a request to remove an image asks for.</summary>
/// <param name="IsEverywhere">Whether the image is to be taken down, whatever names it.</param>
/// <param name="Why">Why, if somebody says so.</param>
public sealed record TakedownRequest(bool IsEverywhere, string? Why)
{
    /// <summary>The parameter that says whether the image is to be taken down.</summary>
    public const string Everywhere = "everywhere";

    /// <summary>The parameter that says why.</summary>
    public const string Reason = "reason";

    /// <summary>Reads the parameters.</summary>
    /// <param name="parameter">Gives a parameter's text by its name; <see langword="null"/> if it is not there.</param>
    /// <returns>The request, or its faults, each with a question mark and the parameter's name for a pointer.</returns>
    public static Outcome<TakedownRequest> Read(Func<string, string?> parameter)
    {
        var errors = new FieldErrors();
        var (everywhere, reason) = (parameter(Everywhere), parameter(Reason));
        if (everywhere is not (null or "true" or "false")) errors.Add($"?{Everywhere}", "Must be true or false.");
        if (reason is not null && PlainText.Fault(reason, ImageTakedown.MaxReason) is { } fault) errors.Add($"?{Reason}", fault);
        if (reason is not null && everywhere != "true") errors.Add($"?{Reason}", $"Belongs to {Everywhere}=true.");
        if (errors.Found.Count > 0) return Refusal.Of(RefusalKind.InvalidImage, errors.Found);
        return new TakedownRequest(everywhere == "true", reason);
    }
}
