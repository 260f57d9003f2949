using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>Where an editor decides what an app may do. It is for editors, and in English as the API is.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Asked">What the app asks for.</param>
/// <param name="App">The name that the app gives itself; <see langword="null"/> if it gives none.</param>
public sealed record ConsentPage(SiteSettings Site, SignInRequest Asked, string? App) : Page(Site)
{
    /// <summary>Why the editor was not let in; <see langword="null"/> at first.</summary>
    public string? Fault { get; init; }

    /// <summary>What the app can be granted, each with what it means and whether that is proposed.</summary>
    public IReadOnlyList<(string Scope, string Meaning, bool IsProposed)> Scopes =>
    [
        .. from scope in Asked.Scopes.Where(scope => scope != AccessScope.Publish)
           select (ScopeNames.Of(scope), MeaningOf(scope), true),
        .. Asked.Scopes.Count > 0 ? [(ScopeNames.Of(AccessScope.Publish), MeaningOf(AccessScope.Publish), false)]
            : Array.Empty<(string, string, bool)>(),
    ];

    private static string MeaningOf(AccessScope scope) => scope switch
    {
        AccessScope.Create => "make posts",
        AccessScope.Update => "change posts",
        AccessScope.Delete => "delete and restore posts",
        AccessScope.Media => "upload images",
        _ => "publish at once; without it, posts are drafts",
    };
}

/// <summary>What an editor sees of a request to sign in that makes no sense.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record SignInFaultPage(SiteSettings Site, string Fault) : Page(Site);
