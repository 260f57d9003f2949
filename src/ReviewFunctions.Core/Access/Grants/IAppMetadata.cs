namespace ReviewFunctions.Core.Access.Grants;

/// <summary>Reads what an app says of itself at its own address. What it says is a stranger's: it is shown as text.</summary>
public interface IAppMetadata
{
    /// <summary>What the app says; <see langword="null"/> if it says nothing that can be read.</summary>
    Task<AppMetadata?> FindAsync(Uri client, CancellationToken cancel);
}

/// <summary>What an app says of itself.</summary>
/// <param name="Name">Its name, at most <see cref="MaxName"/> characters; <see langword="null"/> if it has none.</param>
/// <param name="RedirectUris">The addresses that codes may be sent to, to the character.</param>
public sealed record AppMetadata(string? Name, IReadOnlyList<string> RedirectUris)
{
    /// <summary>The longest name that is shown, in UTF-16 code units.</summary>
    public const int MaxName = 100;
}
