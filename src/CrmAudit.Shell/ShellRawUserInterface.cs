using System.Management.Automation.Host;

namespace CrmAudit.Shell;

/// <summary>The size of the window, which the views are laid out for; everything else a script host does without.</summary>
internal sealed class ShellRawUserInterface : PSHostRawUserInterface
{
    private const int WidthOfFiles = 160;

    /// <summary>Columns of the terminal; a fixed width in files and pipes.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfFiles : Console.WindowWidth;
            }
            catch (IOException)
            {
                return WidthOfFiles;
            }
        }
    }

    public override Size BufferSize
    {
        get => new(Width, 9999);
        set => throw new NotSupportedException();
    }

    public override Size WindowSize
    {
        get => new(Width, 50);
        set => throw new NotSupportedException();
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "CrmAudit";

    public override bool KeyAvailable => false;

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }
}
