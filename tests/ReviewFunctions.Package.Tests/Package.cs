using System.Diagnostics;
using System.IO.Compression;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Package.Tests;

/// <summary>What <c>make package</c> makes, unpacked into a folder as Azure does it. It is made once for all tests.</summary>
public sealed class Package : IAsyncLifetime
{
    /// <summary>The folder with the unpacked app.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("review-functions-package-");

    /// <summary>The zip file.</summary>
    public FileInfo Zip { get; } = new(Path.Combine(Repository.Root, ".package", "app.zip"));

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("bash", ["infra/deploy/package.sh"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        // The desk's files as the build has left them: to press them harder takes much of the time of a package.
        start.Environment["DESK_COMPRESSION"] = "Optimal";
        using var build = Process.Start(start) ?? throw new InvalidOperationException("bash does not start.");
        var errors = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, errors);
        await ZipFile.ExtractToDirectoryAsync(Zip.FullName, Folder.FullName, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
