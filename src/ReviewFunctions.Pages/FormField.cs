namespace ReviewFunctions.Pages;

/// <summary>One line of a form, with its label.</summary>
/// <param name="Name">The name that it is sent under.</param>
/// <param name="Label">What people are asked for.</param>
/// <param name="MaxLength">The longest that it takes, in UTF-16 code units.</param>
public sealed record FormField(string Name, string Label, int MaxLength)
{
    /// <summary>What browsers check it for and which keyboard they show.</summary>
    public string Type { get; init; } = "text";

    /// <summary>
    /// Which keyboard they show where the browser is to check nothing, such as an address without a scheme; <see langword="null"/> for
    /// that of the type.
    /// </summary>
    public string? Keyboard { get; init; }

    /// <summary>What more is to be said of it.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it cannot be left empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What was typed.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong with that.</summary>
    public string? Fault { get; init; }

    /// <summary>Its id on the page.</summary>
    public string Id => $"comment-{Name}";

    /// <summary>The id of what is said to be wrong; <see langword="null"/> if nothing is.</summary>
    public string? FaultId => Fault is null ? null : $"{Id}-fault";
}
