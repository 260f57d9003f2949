namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>Where an app is started and which classes it offers.</summary>
/// <param name="AppFolder">The app's own folder, with <c>host.json</c>.</param>
/// <param name="WorkingFolder">Where <c>local.settings.json</c> is looked for if the app's folder has none.</param>
/// <param name="FunctionClasses">The classes to look for functions in; null: those of the app and what it references.</param>
internal sealed record Launch(string AppFolder, string WorkingFolder, IReadOnlyList<Type>? FunctionClasses)
{
    public static Launch Default => new(AppContext.BaseDirectory, Directory.GetCurrentDirectory(), FunctionClasses: null);
}
